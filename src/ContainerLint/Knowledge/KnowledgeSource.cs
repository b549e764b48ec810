namespace ContainerLint.Knowledge;

/// <summary>A source of the embedded knowledge.</summary>
/// <param name="Name">What it is, such as <c>docker-library/official-images</c>.</param>
/// <param name="Revision">The commit, or another identification of its state.</param>
/// <param name="Date">The day of that state; null if unknown.</param>
/// <param name="License">The licence, as an SPDX identifier.</param>
public sealed record KnowledgeSource(string Name, string Revision, Day? Date, string License);
