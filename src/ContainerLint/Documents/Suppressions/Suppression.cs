using ContainerLint.Text;

namespace ContainerLint.Documents.Suppressions;

/// <summary>
/// A suppression: a comment <c># containerlint ignore CL1002 reason</c> (or for a stage, a service, the file), a
/// comment of another tool, or a pragma or attribute. It is data, so that unused ones can be reported.
/// </summary>
/// <param name="Directive">The whole comment, in the document's file.</param>
/// <param name="Scope">Where findings are suppressed; null for the whole file.</param>
/// <param name="Ids">The rules it names, with their places; if empty, it suppresses nothing.</param>
/// <param name="Reason">The text after the rules, or null.</param>
public sealed record Suppression(
    Place Directive, Place? Scope, IReadOnlyList<SuppressedRule> Ids, string? Reason)
{
    /// <summary>How it is written. The compiler itself applies all kinds except comments.</summary>
    public SuppressionKind Kind { get; init; }

    /// <summary>
    /// Whether it covers nothing of this document, but may cover something of another one that shares the file.
    /// </summary>
    public bool MayCoverElsewhere { get; init; }

    /// <summary>Whether it is a comment, which the compiler ignores.</summary>
    public bool IsComment => Kind is SuppressionKind.Comment or SuppressionKind.Foreign;

    /// <summary>
    /// The scope that covers a whole source: null for a file, the embedded text for a Dockerfile inside another file.
    /// </summary>
    internal static Place? WholeOf(Source source) =>
        source.Origin is null ? null : new Place(source, new SourceSpan(0, source.Text.Length)).InFile();
}

/// <summary>How a suppression is written.</summary>
public enum SuppressionKind
{
    /// <summary>A comment for ContainerLint.</summary>
    Comment,

    /// <summary>A comment for another tool, about a corresponding rule.</summary>
    Foreign,

    /// <summary><c>#pragma warning disable</c>.</summary>
    Pragma,

    /// <summary><c>[SuppressMessage]</c>.</summary>
    Attribute,
}

/// <summary>A rule named by a suppression.</summary>
/// <param name="Id">The rule's ID or name, as written.</param>
/// <param name="Place">Where it is named.</param>
public sealed record SuppressedRule(string Id, Place Place);
