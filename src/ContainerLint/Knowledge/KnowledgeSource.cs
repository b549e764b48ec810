namespace ContainerLint.Knowledge;

/// <summary>Where a part of the embedded knowledge comes from.</summary>
/// <param name="Name">What it is, such as <c>docker-library/official-images</c>.</param>
/// <param name="Revision">The commit, or another note of which state it is.</param>
/// <param name="Date">The day of that state, if it is known.</param>
/// <param name="License">The licence, by its SPDX identifier.</param>
public sealed record KnowledgeSource(string Name, string Revision, Day? Date, string License);
