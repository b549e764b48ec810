using ContainerLint.Languages.Projects;

namespace ContainerLint.Rules;

/// <summary>A framework that a .NET image cannot build or run.</summary>
/// <param name="Framework">The framework that the project targets.</param>
/// <param name="Version">The .NET version of the image, such as <c>8.0</c>.</param>
/// <param name="IsSdk">Whether the image is an SDK; else it is a runtime.</param>
public sealed record UnsuitedFramework(ProjectFramework Framework, string Version, bool IsSdk);
