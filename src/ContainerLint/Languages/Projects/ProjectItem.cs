using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>A reference or an import of a project file.</summary>
/// <param name="name">The name of the element.</param>
/// <param name="source">The file.</param>
/// <param name="tag">Its start tag.</param>
/// <param name="isConditional">Whether it, or an element around it, has a condition or is part of a target.</param>
internal sealed class ProjectItem(string name, Source source, XmlPiece tag, bool isConditional)
{
    /// <summary>The name of the element.</summary>
    public string Name => name;

    /// <summary>Its start tag.</summary>
    public XmlPiece Tag => tag;

    /// <summary>Whether it, or an element around it, has a condition or is part of a target.</summary>
    public bool IsConditional => isConditional;

    /// <summary>Whether an element inside of it is its version.</summary>
    public bool HasVersion { get; set; }

    /// <summary>What <c>Include</c>, or <c>Project</c> of an import, names; empty if nothing.</summary>
    public string Value => Attribute(name == "Import" ? "Project" : "Include") ?? "";

    /// <summary>Where the element is.</summary>
    public Place Place => new(source, tag.Span);

    /// <summary>Whether elements with a name are kept.</summary>
    public static bool IsNamed(string name) =>
        name is "ProjectReference" or "PackageReference" or "FrameworkReference" or "Import";

    /// <summary>The value of an attribute; null if there is none.</summary>
    public string? Attribute(string attribute) =>
        XmlScanner.AttributeOf(source.Text, tag, attribute) is { } value ? XmlContent.Decode(source, value) : null;
}
