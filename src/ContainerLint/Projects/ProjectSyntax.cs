namespace ContainerLint.Projects;

/// <summary>What is known of a project file besides its images.</summary>
/// <param name="Usings">The namespaces that it imports into every C# file of the project.</param>
public sealed record ProjectSyntax(IReadOnlyList<string> Usings);
