using ContainerLint.Linting;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>What a rule reports.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">What is underlined: a span of a file, never empty unless the file is.</param>
/// <param name="Message">One sentence without a final period that quotes what it talks about.</param>
public sealed record Finding(Rule Rule, Place Place, string Message)
{
    /// <summary>The fixes on offer, best first.</summary>
    public IReadOnlyList<Fix> Fixes { get; init; } = [];

    /// <summary>
    /// Details that the message leaves out: the reason, the source, the date of the knowledge. One sentence each,
    /// without a final period.
    /// </summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Other places that the message speaks of.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>
    /// The most that this finding weighs where it is a weaker form of what its rule reports; null for the rule's own
    /// severity. Not the effective severity, which only <see cref="Policy"/> knows.
    /// </summary>
    public Severity? AtMost { get; init; }

    /// <summary>
    /// The names of rules that say more about the same: where one of them is on, this is not reported.
    /// </summary>
    public IReadOnlyList<string> LeftTo { get; init; } = [];
}

/// <summary>Another place that a finding's message speaks of.</summary>
/// <param name="Place">The place, in a file.</param>
/// <param name="Message">What is there.</param>
public sealed record RelatedPlace(Place Place, string Message);
