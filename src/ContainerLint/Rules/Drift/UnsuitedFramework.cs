using ContainerLint.Languages.Projects;

namespace ContainerLint.Rules;

/// <summary>A framework that an image of .NET cannot build or run.</summary>
/// <param name="Framework">What the project targets.</param>
/// <param name="Version">What the image has, such as <c>8.0</c>.</param>
/// <param name="IsSdk">Whether the image builds; else it runs.</param>
public sealed record UnsuitedFramework(ProjectFramework Framework, string Version, bool IsSdk);
