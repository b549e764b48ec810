using ContainerLint.Text;

namespace ContainerLint.Documents.Suppressions;

/// <summary>
/// A comment <c># containerlint ignore CL1002 reason</c> (or for a stage, a service, the file), one of another tool, or
/// what a compiler offers for the same: data, so that one that suppresses nothing can be reported.
/// </summary>
/// <param name="Directive">The whole comment, in the document's file.</param>
/// <param name="Scope">Where findings are suppressed; null for the whole file.</param>
/// <param name="Ids">The rules it names, each with its place; empty if it names none, which suppresses nothing.</param>
/// <param name="Reason">What follows the rules, or null.</param>
public sealed record Suppression(
    Place Directive, Place? Scope, IReadOnlyList<SuppressedRule> Ids, string? Reason)
{
    /// <summary>How it is written. The compiler itself heeds, and reports, all but comments.</summary>
    public SuppressionKind Kind { get; init; }

    /// <summary>Whether it is a comment, which says nothing to the compiler.</summary>
    public bool IsComment => Kind is SuppressionKind.Comment or SuppressionKind.Foreign;

    /// <summary>
    /// The scope that is all of a source: null for a file, but a Dockerfile inside another file is no more than that.
    /// </summary>
    internal static Place? WholeOf(Source source) =>
        source.Origin is null ? null : new Place(source, new SourceSpan(0, source.Text.Length)).InFile();
}

/// <summary>How a suppression is written.</summary>
public enum SuppressionKind
{
    /// <summary>A comment of ContainerLint's own.</summary>
    Comment,

    /// <summary>A comment of another tool, about rules of its own that say the same.</summary>
    Foreign,

    /// <summary><c>#pragma warning disable</c>.</summary>
    Pragma,

    /// <summary><c>[SuppressMessage]</c>.</summary>
    Attribute,
}

/// <summary>A rule named by a suppression.</summary>
/// <param name="Id">The rule's ID or name, as written.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SuppressedRule(string Id, Place Place);
