using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>What is known of a project file besides its images.</summary>
/// <param name="Usings">The namespaces that it imports into every C# file of the project.</param>
/// <param name="Frameworks">The frameworks that it targets; empty if it does not say, or says it by conditions.</param>
public sealed record ProjectSyntax(IReadOnlyList<string> Usings, IReadOnlyList<ProjectFramework> Frameworks);

/// <summary>A framework that a project targets.</summary>
/// <param name="Name">Its short name, such as <c>net10.0</c>.</param>
/// <param name="Place">Where the property has it, in the file.</param>
public sealed record ProjectFramework(string Name, Place Place);
