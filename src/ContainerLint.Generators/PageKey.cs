namespace ContainerLint.Generators;

/// <summary>How the value of a key is read.</summary>
internal enum PageValueKind
{
    /// <summary>As it stands.</summary>
    Text,

    /// <summary>Items between commas.</summary>
    List,

    /// <summary>The name of a severity.</summary>
    Severity,
}

/// <summary>A key of the front matter. A new key is a line here and a property of <c>RulePage</c>.</summary>
/// <param name="Name">The key, such as <c>applies-to</c>.</param>
/// <param name="Property">The property of <c>RulePage</c>.</param>
/// <param name="Kind">How its value is read.</param>
/// <param name="IsRequired">Whether every page has it.</param>
internal sealed record PageKey(string Name, string Property, PageValueKind Kind, bool IsRequired)
{
    /// <summary>All keys, in the order in which pages give them.</summary>
    public static IReadOnlyList<PageKey> All { get; } =
    [
        new("id", "Id", PageValueKind.Text, IsRequired: true),
        new("was", "FormerIds", PageValueKind.List, IsRequired: false),
        new("renamed", "FormerNames", PageValueKind.List, IsRequired: false),
        new("title", "Title", PageValueKind.Text, IsRequired: true),
        new("help", "Help", PageValueKind.Text, IsRequired: true),
        new("category", "Category", PageValueKind.Text, IsRequired: true),
        new("severity", "Severity", PageValueKind.Severity, IsRequired: true),
        new("applies-to", "AppliesTo", PageValueKind.List, IsRequired: true),
        new("fix", "Fix", PageValueKind.Text, IsRequired: true),
        new("options", "Options", PageValueKind.List, IsRequired: false),
        new("since", "Since", PageValueKind.Text, IsRequired: true),
    ];

    /// <summary>The key of a name; null if there is none.</summary>
    public static PageKey? Find(string name) => All.FirstOrDefault(key => key.Name == name);
}
