using ContainerLint.Linting;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>What a rule reports.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">The span of a file to underline; empty only in an empty file.</param>
/// <param name="Message">One sentence without a final period that quotes what it talks about.</param>
public sealed record Finding(Rule Rule, Place Place, string Message)
{
    /// <summary>The available fixes, best first.</summary>
    public IReadOnlyList<Fix> Fixes { get; init; } = [];

    /// <summary>
    /// Details that the message leaves out: the reason, the source, the date of the knowledge. One sentence each,
    /// without a final period.
    /// </summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Other places that the message refers to.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>
    /// The highest severity of this finding if it is a weaker form of what its rule reports; null for no limit. Only
    /// <see cref="Policy"/> knows the effective severity.
    /// </summary>
    public Severity? AtMost { get; init; }

    /// <summary>
    /// The severity of this finding if it is a stronger form of what its rule reports, such as an image that cannot be
    /// pulled; null if it is none. A configured severity of the rule takes precedence.
    /// </summary>
    public Severity? AtLeast { get; init; }

    /// <summary>The limit that replaces <see cref="AtMost"/> in one preset; null if none does.</summary>
    public PresetLimit? InPreset { get; init; }

    /// <summary>
    /// The names of rules that say more about the same problem: if one of them is on, this finding is dropped.
    /// </summary>
    public IReadOnlyList<string> YieldsTo { get; init; } = [];
}

/// <summary>Another place that a finding refers to.</summary>
/// <param name="Place">The place, in a file.</param>
/// <param name="Message">What is there.</param>
public sealed record RelatedPlace(Place Place, string Message);
