using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>What a word became when its quotes, escapes and variables were undone.</summary>
/// <param name="Text">The result; null if the word is malformed.</param>
/// <param name="Error">Where and why the word is malformed, in a sentence without a final period.</param>
internal sealed record Expansion(MappedText? Text, (SourceSpan Span, string Message)? Error)
{
    /// <summary>The names that were found, in order, repeated as they are mentioned.</summary>
    public IReadOnlyList<string> Matched { get; init; } = [];

    /// <summary>The names that were not declared.</summary>
    public IReadOnlyList<string> Unmatched { get; init; } = [];

    /// <summary>The words that the result splits into at blanks that are neither quoted nor escaped.</summary>
    public IReadOnlyList<TextRange> Words { get; init; } = [];

    /// <summary>How many variables the text came through.</summary>
    public int Depth { get; init; }
}
