namespace ContainerLint.Languages.Projects;

/// <summary>What a project file says about the names that every C# file of the project can use.</summary>
public sealed record ProjectImports
{
    /// <summary>Its <c>Using</c> items.</summary>
    public IReadOnlyList<ProjectUsing> Usings { get; init; } = [];

    /// <summary>The imports that its <c>Using</c> items remove.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>The packages and SDKs that it uses, by name.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>The paths of the projects that it refers to, as they are written.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>The versions of packages that it sets.</summary>
    public IReadOnlyList<ProjectPackage> Versions { get; init; } = [];

    /// <summary>The properties about versions that it sets once and without a condition.</summary>
    public IReadOnlyDictionary<string, string> VersionProperties { get; init; } = new Dictionary<string, string>();

    /// <summary>The value of <c>ImplicitUsings</c>; null if the file does not set it.</summary>
    public bool? ImplicitUsings { get; init; }

    /// <summary>Whether a value of <c>ImplicitUsings</c> turns them on.</summary>
    public static bool IsOn(string value) => string.Equals(value, "enable", StringComparison.OrdinalIgnoreCase)
        || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A <c>Using</c> item.</summary>
/// <param name="Name">The namespace or type.</param>
/// <param name="Alias">The name that the code uses instead; null if it is no alias.</param>
/// <param name="IsStatic">Whether it imports the members of a type.</param>
public sealed record ProjectUsing(string Name, string? Alias = null, bool IsStatic = false);

/// <summary>The version of a package.</summary>
/// <param name="Name">The name of the package.</param>
/// <param name="Version">The version, as it is written: it may mention properties.</param>
/// <param name="IsCentral">Whether it is the central version, which a reference may override.</param>
public sealed record ProjectPackage(string Name, string Version, bool IsCentral);
