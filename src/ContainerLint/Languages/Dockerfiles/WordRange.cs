namespace ContainerLint.Languages.Dockerfiles;

/// <summary>A word of a <see cref="LogicalText"/>, as a half-open range of its indices.</summary>
internal readonly record struct WordRange(int Start, int End);
