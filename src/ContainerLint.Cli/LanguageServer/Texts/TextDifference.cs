using ContainerLint.Text;
using DiffPlex;
using DiffPlex.Chunkers;

namespace ContainerLint.Cli.LanguageServer.Texts;

/// <summary>What to replace in a text to get another one.</summary>
internal static class TextDifference
{
    /// <summary>The replacements, in order, each of whole lines but for what their ends share.</summary>
    /// <param name="before">The text.</param>
    /// <param name="after">The other one.</param>
    public static IReadOnlyList<Edit> Between(Source before, string after)
    {
        var difference = Differ.Instance.CreateDiffs(
            before.Text, after, ignoreWhiteSpace: false, ignoreCase: false, new LineEndingsPreservingChunker());
        var (olds, news) = (Starts(difference.PiecesOld), Starts(difference.PiecesNew));
        return
        [
            .. difference.DiffBlocks.Select(block => Trimmed(
                before,
                SourceSpan.FromBounds(olds[block.DeleteStartA], olds[block.DeleteStartA + block.DeleteCountA]),
                after[news[block.InsertStartB]..news[block.InsertStartB + block.InsertCountB]])),
        ];
    }

    /// <summary>A replacement without the characters that stay, so that a cursor in the line stays, too.</summary>
    private static Edit Trimmed(Source source, SourceSpan span, string text)
    {
        var old = source.Text.AsSpan(span.Start, span.Length);
        var head = old.CommonPrefixLength(text);
        var tail = 0;
        while (tail < Math.Min(old.Length, text.Length) - head && old[^(tail + 1)] == text[^(tail + 1)])
            tail++;
        return new Edit(
            source, SourceSpan.FromBounds(span.Start + head, span.End - tail), text[head..(text.Length - tail)]);
    }

    /// <summary>Where the pieces of a text begin, and where the last one ends.</summary>
    private static int[] Starts(IReadOnlyList<string> pieces)
    {
        var starts = new int[pieces.Count + 1];
        for (var i = 0; i < pieces.Count; i++)
            starts[i + 1] = starts[i] + pieces[i].Length;
        return starts;
    }
}
