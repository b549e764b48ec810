using System.Text;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ContainerLint.CSharp.Values.Literals;

/// <summary>Where the content of a raw string is, and the indentation of its lines.</summary>
/// <param name="Start">The offset of the content, including indentation.</param>
/// <param name="End">The end of the content, exclusive.</param>
/// <param name="Indent">The indentation that is not part of the value; null for a single-line literal.</param>
/// <param name="Notation">How the literal spells text.</param>
internal sealed record RawLayout(int Start, int End, string? Indent, Notation Notation)
{
    /// <summary>Reads the delimiters of a raw string; null if they are incomplete.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="start">The offset of the first quote.</param>
    /// <param name="end">The end of the last quote, exclusive.</param>
    /// <param name="isInterpolated">Whether braces delimit holes.</param>
    public static RawLayout? Of(string text, int start, int end, bool isInterpolated)
    {
        var quotes = 0;
        while (start + quotes < end && text[start + quotes] == '"')
            quotes++;
        var (first, last) = (start + quotes, end - quotes);
        if (quotes < 3 || last < first || text.LastIndexOf('"', end - 1, quotes) != end - 1)
            return null;
        var line = first;
        while (line < last && SyntaxFacts.IsWhitespace(text[line]))
            line++;
        if (line == last || !SyntaxFacts.IsNewLine(text[line]))
        {
            var hasQuote = text.IndexOf('"', first, last - first) >= 0;
            return new RawLayout(first, last, null, NotationOf(quotes, null, hasQuote, isInterpolated));
        }

        var (contentStart, contentEnd) = (line + LineEndAt(text, line), last);
        while (contentEnd > contentStart && SyntaxFacts.IsWhitespace(text[contentEnd - 1]))
            contentEnd--;
        var indent = text.Substring(contentEnd, last - contentEnd);
        if (contentEnd <= contentStart || !SyntaxFacts.IsNewLine(text[contentEnd - 1]))
            return null;
        contentEnd -= contentEnd - 2 >= contentStart && LineEndAt(text, contentEnd - 2) == 2 ? 2 : 1;
        var quoted = text.IndexOf('"', contentStart, contentEnd - contentStart) >= 0;
        return new RawLayout(
            contentStart, contentEnd, indent, NotationOf(quotes, indent, quoted, isInterpolated));
    }

    /// <summary>The length of the line break at an offset: two for CRLF, zero if there is none.</summary>
    public static int LineEndAt(string text, int offset)
    {
        if (offset >= text.Length || !SyntaxFacts.IsNewLine(text[offset]))
            return 0;
        return text[offset] == '\r' && offset + 1 < text.Length && text[offset + 1] == '\n' ? 2 : 1;
    }

    private static Notation NotationOf(int quotes, string? indent, bool hasQuote, bool isInterpolated) =>
        new(indent is null ? "raw string" : "raw string of several lines", text =>
        {
            if (!LiteralNotations.CanStand(text) || (isInterpolated && LiteralNotations.HasBrace(text)))
                return null;
            // A quote or carriage return at the edge would merge with the character next to it.
            var isAtEdge = text.Length == 0 ? hasQuote : text[0] == '"' || text[text.Length - 1] is '"' or '\r';
            if (isAtEdge || text.IndexOf(new string('"', quotes), StringComparison.Ordinal) >= 0)
                return null;
            return Indented(text, indent);
        });

    private static string? Indented(string text, string? indent)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var lineEnd = LineEndAt(text, i);
            if (lineEnd > 0 && indent is null)
                return null;
            result.Append(text[i]);
            if (lineEnd == 1)
                result.Append(indent);
        }

        return result.ToString();
    }
}
