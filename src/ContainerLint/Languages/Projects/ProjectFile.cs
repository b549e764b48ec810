using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>The properties and comments of a project file, up to the first markup error.</summary>
internal sealed class ProjectFile
{
    private const string PropertyGroup = "PropertyGroup";
    private static readonly HashSet<string> Conditional = new(StringComparer.Ordinal) { "Target", "When", "Otherwise" };

    private readonly List<ProjectProperty> properties = [];
    private readonly List<XmlPiece> comments = [];
    private readonly List<OpenElement> open = [];
    private readonly List<ProjectItem> items = [];
    private readonly ImportItems imports;

    private ProjectFile(Source source)
    {
        Source = source;
        imports = new ImportItems(source);
    }

    /// <summary>The file.</summary>
    public Source Source { get; }

    /// <summary>The SDK that the project names in its first element; null if there is none.</summary>
    public string? Sdk { get; private set; }

    /// <summary>Whether the project refers to a shared framework or to another SDK besides its own.</summary>
    public bool HasOtherFrameworks { get; private set; }

    /// <summary>Whether it imports other files, which may set any property again.</summary>
    public bool HasImports { get; private set; }

    /// <summary>The properties it sets, in text order.</summary>
    public IReadOnlyList<ProjectProperty> Properties => properties;

    /// <summary>What it refers to and imports, in text order.</summary>
    public IReadOnlyList<ProjectItem> Items => items;

    /// <summary>Its comments, in text order.</summary>
    public IReadOnlyList<XmlPiece> Comments => comments;

    /// <summary>What it imports into every C# file.</summary>
    public ProjectImports Imports => imports.Imports with
    {
        ImplicitUsings = HasImplicitUsings,
        VersionProperties = properties
            .Where(static property => property.Name.IndexOf("Version", StringComparison.OrdinalIgnoreCase) >= 0)
            .GroupBy(static property => property.Name, StringComparer.OrdinalIgnoreCase)
            .Where(static group => group.Count() == 1 && !group.First().IsConditional)
            .ToDictionary(
                static group => group.Key,
                static group => group.First().Text.Value.Trim(),
                StringComparer.OrdinalIgnoreCase),
    };

    private bool? HasImplicitUsings => Named("ImplicitUsings").LastOrDefault()?.Text.Value.Trim() is { } value
        ? ProjectImports.IsOn(value)
        : null;

    /// <summary>Reads a file; everything before a markup error is kept.</summary>
    public static ProjectFile Read(Source source)
    {
        var file = new ProjectFile(source);
        var scanner = new XmlScanner(source.Text);
        while (scanner.TryRead(out var piece) && file.Add(piece))
        {
        }

        return file;
    }

    /// <summary>The non-empty values of a property.</summary>
    public IEnumerable<ProjectProperty> Named(string name) => properties.Where(property =>
        string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)
        && property.Text.Value.Trim().Length > 0);

    private string Text => Source.Text;

    /// <summary>Adds a piece; false if the markup is malformed there.</summary>
    private bool Add(XmlPiece piece)
    {
        switch (piece.Kind)
        {
            case XmlKind.StartTag:
                Open(piece);
                return true;
            case XmlKind.EmptyTag:
                Open(piece);
                Close(piece);
                return true;
            case XmlKind.EndTag when open.Count == 0 || open[^1].Name != NameOf(piece):
                return false;
            case XmlKind.EndTag:
                Close(piece);
                return true;
            case XmlKind.Comment:
                comments.Add(piece);
                break;
        }

        if (open.Count > 0)
            open[^1].Content?.Add(piece);
        return true;
    }

    private void Open(XmlPiece tag)
    {
        var parent = open.Count > 0 ? open[^1] : null;
        parent?.Content?.Add(tag);
        var name = NameOf(tag);
        var isConditional = parent?.IsConditional == true || Conditional.Contains(name)
            || XmlScanner.AttributeOf(Text, tag, "Condition") is not null;
        var hasValue = parent?.Name == PropertyGroup || ImportItems.IsVersion(parent?.Name, name);
        open.Add(new OpenElement(name, tag, isConditional, hasValue ? [] : null));
        if (parent is null && XmlScanner.AttributeOf(Text, tag, "Sdk") is { } sdk)
            Sdk = XmlContent.Decode(Source, sdk);
        HasOtherFrameworks |= name is "FrameworkReference" or "Sdk" or "Import";
        HasImports |= name == "Import";
        imports.Add(name, tag);
        if (ProjectItem.IsNamed(name))
            items.Add(new ProjectItem(name, Source, tag, isConditional));
    }

    private void Close(XmlPiece end)
    {
        var element = open[^1];
        open.RemoveAt(open.Count - 1);
        if (element.Content is null || XmlContent.Read(Source, element.Content) is not { } value)
            return;
        if (open.Count > 0 && open[^1] is { Name: not PropertyGroup } package)
        {
            if (items.Count > 0 && items[^1].Tag == package.Tag)
                items[^1].HasVersion = true;
            imports.AddVersion(package.Name, package.Tag, value.Value);
            return;
        }

        var content = end.Kind == XmlKind.EmptyTag
            ? new SourceSpan(end.Span.End, 0)
            : SourceSpan.FromBounds(element.Tag.Span.End, end.Span.Start);
        properties.Add(new ProjectProperty(
            element.Name, element.Tag.Span.Union(end.Span), value, new Place(Source, Trimmed(content)),
            element.IsConditional));
    }

    private SourceSpan Trimmed(SourceSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        return SourceSpan.FromBounds(start, end);
    }

    private string NameOf(XmlPiece tag) => Text.Substring(tag.Inner.Start, tag.Inner.Length);

    /// <summary>An element that is still open.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Tag">Its start tag.</param>
    /// <param name="IsConditional">Whether it, or an element around it, is conditional.</param>
    /// <param name="Content">Its content if it is a property, else null.</param>
    private sealed record OpenElement(string Name, XmlPiece Tag, bool IsConditional, List<XmlPiece>? Content);
}
