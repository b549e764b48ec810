using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>
/// A comment <c># containerlint ignore CL1002 reason</c> (or <c>ignore-file</c>), or what a compiler offers for the
/// same: data, so that one that suppresses nothing can be reported.
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
}

/// <summary>How a suppression is written.</summary>
public enum SuppressionKind
{
    /// <summary>A comment of ContainerLint's own.</summary>
    Comment,

    /// <summary><c>#pragma warning disable</c>.</summary>
    Pragma,

    /// <summary><c>[SuppressMessage]</c>.</summary>
    Attribute,
}

/// <summary>A rule named by a suppression.</summary>
/// <param name="Id">The rule's ID or name, as written.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SuppressedRule(string Id, Place Place);
