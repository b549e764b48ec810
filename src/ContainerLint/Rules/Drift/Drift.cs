namespace ContainerLint.Rules;

/// <summary>What most of a run uses instead of an image.</summary>
/// <param name="Usual">The reference that it uses.</param>
/// <param name="Count">In how many places.</param>
/// <param name="Places">Those places, but for too many.</param>
public sealed record Drift(string Usual, int Count, IReadOnlyList<RelatedPlace> Places);
