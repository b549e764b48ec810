namespace ContainerLint.Rules;

/// <summary>The version that most files of a run use instead.</summary>
/// <param name="Usual">The usual reference.</param>
/// <param name="Count">The number of places that use it.</param>
/// <param name="Places">The first of those places.</param>
public sealed record Drift(string Usual, int Count, IReadOnlyList<RelatedPlace> Places);
