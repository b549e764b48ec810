using System.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// Text with <c>`code`</c>, <c>**emphasis**</c> and links, for a terminal. With colours the marks are gone; without them
/// code keeps its backticks, as nothing else would set it apart. A link is its text with the address in parentheses.
/// </summary>
/// <param name="style">Colours or none.</param>
internal sealed class MarkdownText(Style style)
{
    /// <summary>The lines of a paragraph, none wider than <paramref name="width"/> unless one word is.</summary>
    public IEnumerable<string> Wrap(string paragraph, int width)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var (shown, columns) in Words(WithoutLinks(paragraph)))
        {
            if (used > 0 && used + 1 + columns > width)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }

            if (used > 0)
                line.Append(' ');
            line.Append(shown);
            used += columns + (used > 0 ? 1 : 0);
        }

        yield return line.ToString();
    }

    private IEnumerable<(string Shown, int Columns)> Words(string paragraph)
    {
        var (isCode, isBold) = (false, false);
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var shown = new StringBuilder();
            var columns = 0;
            foreach (var (piece, mark) in Pieces(word))
            {
                var text = style.IsOn || mark != "`" ? piece : piece + mark;
                columns += Visible.WidthOf(text);
                shown.Append(isCode ? style.Cyan(text) : isBold ? style.Bold(text) : text);
                isCode ^= mark == "`";
                isBold ^= mark == "**";
            }

            yield return (shown.ToString(), columns);
        }
    }

    /// <summary>The parts of a word, each with the mark that ends it; the last one has none.</summary>
    private static IEnumerable<(string Piece, string Mark)> Pieces(string word)
    {
        var start = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var mark = word[i] == '`' ? "`" : word.AsSpan(i).StartsWith("**") ? "**" : "";
            if (mark.Length == 0)
                continue;
            yield return (word[start..i], mark);
            start = i + mark.Length;
            i = start - 1;
        }

        yield return (word[start..], "");
    }

    private static string WithoutLinks(string text)
    {
        for (var middle = text.IndexOf("](", StringComparison.Ordinal); middle >= 0;)
        {
            var start = text.LastIndexOf('[', middle);
            var end = text.IndexOf(')', middle);
            if (start >= 0 && end >= 0)
                text = $"{text[..start]}{text[(start + 1)..middle]} ({text[(middle + 2)..end]}){text[(end + 1)..]}";
            middle = text.IndexOf("](", middle + 1, StringComparison.Ordinal);
        }

        return text;
    }
}
