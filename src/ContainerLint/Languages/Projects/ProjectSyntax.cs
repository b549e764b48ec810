using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>What rules and the C# reader use of a project file besides its images.</summary>
/// <param name="Imports">What it imports into every C# file of the project.</param>
/// <param name="Frameworks">The target frameworks; empty if they are absent or depend on conditions.</param>
public sealed record ProjectSyntax(ProjectImports Imports, IReadOnlyList<ProjectFramework> Frameworks)
{
    /// <summary>
    /// The second one of <c>ContainerImageTag</c> and <c>ContainerImageTags</c> if both have a value without a
    /// condition, which the SDK refuses; null otherwise.
    /// </summary>
    public Place? SecondTags { get; init; }

    /// <summary>The values of <c>ContainerFamily</c> that the SDK uses.</summary>
    public IReadOnlyList<MappedText> Families { get; init; } = [];

    /// <summary>How the project is published and what it runs on.</summary>
    public ProjectPublishing Publishing { get; init; } = new();

    /// <summary>Properties of container publishing that do not do what they seem to.</summary>
    public IReadOnlyList<IneffectiveProperty> Ineffective { get; init; } = [];

    /// <summary>
    /// The list of runtime identifiers to publish images for, if it mixes those of musl with others; null otherwise.
    /// </summary>
    public Place? MixedRuntimes { get; init; }
}

/// <summary>A target framework of a project.</summary>
/// <param name="Name">Its short name, such as <c>net10.0</c>.</param>
/// <param name="Place">Where the property names it, in the file.</param>
public sealed record ProjectFramework(string Name, Place Place);
