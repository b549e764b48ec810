using ContainerLint.Knowledge;

namespace ContainerLint.Insights;

/// <summary>A tag that may be written behind the name of an image.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Named">The most specific tag for what it names; null if it is that one, or not known.</param>
/// <param name="HasEnded">Whether support of its version has ended.</param>
/// <param name="End">The last day of support; null if it is not known.</param>
public sealed record TagSuggestion(string Tag, string? Named, bool HasEnded, Day? End);
