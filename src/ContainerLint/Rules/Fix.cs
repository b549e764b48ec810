using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>What a user may lose by applying a fix.</summary>
public enum Safety
{
    /// <summary>The same image bytes, or a stricter name for them.</summary>
    Safe,

    /// <summary>Another image may be pulled.</summary>
    Unsafe,
}

/// <summary>A set of edits that removes a finding; all of them are applied, or none.</summary>
/// <param name="Title">What it does, as an imperative: "Use 'localhost:5000'".</param>
/// <param name="Safety">What the user may lose.</param>
/// <param name="Edits">The edits, in file coordinates; never empty.</param>
public sealed record Fix(string Title, Safety Safety, IReadOnlyList<Edit> Edits)
{
    /// <summary>
    /// The tag that it writes for the image that the finding is about; null if it does something else.
    /// </summary>
    internal string? Tag { get; init; }
}
