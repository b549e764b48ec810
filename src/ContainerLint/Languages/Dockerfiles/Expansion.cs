using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>A word with its quotes and escapes removed and its variables replaced.</summary>
/// <param name="Text">The result; null if the word is malformed.</param>
/// <param name="Error">Why the word is malformed; else null.</param>
internal sealed record Expansion(MappedText? Text, SyntaxError? Error)
{
    /// <summary>The declared variables that the word mentions, in order, with repetitions.</summary>
    public IReadOnlyList<string> Matched { get; init; } = [];

    /// <summary>The undeclared variables that it mentions, likewise.</summary>
    public IReadOnlyList<string> Unmatched { get; init; } = [];

    /// <summary>The words of the result, split at blanks that are neither quoted nor escaped.</summary>
    public IReadOnlyList<TextRange> Words { get; init; } = [];

    /// <summary>The longest chain of variables that the text comes through.</summary>
    public int Depth { get; init; }
}
