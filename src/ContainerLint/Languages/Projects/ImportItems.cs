using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// Collects what the elements of a project file import: <c>Using</c> items, package references and SDKs. Conditions are
/// ignored: what a project may import, its code may use.
/// </summary>
/// <param name="source">The project file.</param>
internal sealed class ImportItems(Source source)
{
    private readonly List<ProjectUsing> usings = [];
    private readonly List<string> removed = [];
    private readonly List<string> packages = [];
    private readonly List<string> projects = [];
    private readonly List<ProjectPackage> versions = [];

    /// <summary>What was collected.</summary>
    public ProjectImports Imports => new()
    {
        Usings = usings,
        Removed = removed,
        Packages = packages,
        Projects = projects,
        Versions = versions,
    };

    /// <summary>Adds what an element imports.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="tag">Its start tag.</param>
    public void Add(string name, XmlPiece tag)
    {
        switch (name)
        {
            case "Using":
                usings.AddRange(Names(tag, "Include").Select(one => UsingOf(one, tag)));
                removed.AddRange(Names(tag, "Remove"));
                break;
            case "PackageReference" or "GlobalPackageReference":
                packages.AddRange(Names(tag, "Include"));
                AddVersion(name, tag, Attribute(tag, "VersionOverride") ?? Attribute(tag, "Version"));
                break;
            case "ProjectReference":
                projects.AddRange(Names(tag, "Include"));
                break;
            case "PackageVersion":
                AddVersion(name, tag, Attribute(tag, "Version"));
                break;
            case "Project" or "Import":
                packages.AddRange(Names(tag, "Sdk").Select(WithoutVersion));
                break;
            case "Sdk":
                packages.AddRange(Names(tag, "Name"));
                break;
        }
    }

    /// <summary>Whether an element inside a package reference is its version.</summary>
    public static bool IsVersion(string? parent, string name) => name is "Version" or "VersionOverride"
        && parent is "PackageReference" or "GlobalPackageReference" or "PackageVersion";

    /// <summary>Adds the version of a package.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="tag">Its start tag.</param>
    /// <param name="version">The version; null if the element does not set it.</param>
    public void AddVersion(string name, XmlPiece tag, string? version)
    {
        if (version is null || version.Trim() is not { Length: > 0 } written)
            return;
        var isCentral = name == "PackageVersion";
        versions.AddRange(Names(tag, "Include").Concat(Names(tag, "Update"))
            .Select(package => new ProjectPackage(package, written, isCentral)));
    }

    private ProjectUsing UsingOf(string name, XmlPiece tag) => new(
        name,
        Attribute(tag, "Alias"),
        string.Equals(Attribute(tag, "Static"), "true", StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> Names(XmlPiece tag, string attribute) => (Attribute(tag, attribute) ?? "")
        .Split(';').Select(static name => name.Trim()).Where(static name => name.Length > 0);

    private string? Attribute(XmlPiece tag, string name) =>
        XmlScanner.AttributeOf(source.Text, tag, name) is { } value ? XmlContent.Decode(source, value) : null;

    private static string WithoutVersion(string sdk) => sdk.Split('/')[0].Trim();
}
