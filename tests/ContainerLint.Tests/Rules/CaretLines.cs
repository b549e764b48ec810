using System.Text;
using System.Text.RegularExpressions;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

/// <summary>A marked span of an example, its message and its notes.</summary>
internal sealed record Mark(SourceSpan Span, string Message, params IReadOnlyList<string> Notes);

/// <summary>
/// Caret lines below the text that they mark, each followed by the notes of its finding; <c>rules/README.md</c>
/// describes the format. Writing is one-to-one: an example is right if writing what was found reproduces it.
/// </summary>
internal static class CaretLines
{
    /// <summary>
    /// A line with the carets or the note of a mark, in any language; the mark of the comment may be cut off, where the
    /// caret is below it.
    /// </summary>
    private static readonly Regex Caret = new(
        $"^({string.Join('|', CommentMarks.Select(Cut))})?" + @"(\^+>?|\||= note:) .+$|^<\^*$",
        RegexOptions.Compiled);

    private static IEnumerable<string> CommentMarks =>
        LanguageList.All.Select(language => language.Comment.Open).Append("#").Distinct();

    /// <summary>The text without caret lines and notes.</summary>
    public static string Remove(string marked) =>
        string.Concat(LinesOf(marked).Where(line => !Caret.IsMatch(line.TrimEnd('\n'))));

    /// <summary>The text with a caret line and the notes of every mark.</summary>
    /// <param name="text">The text, without caret lines.</param>
    /// <param name="marks">The marks, in any order.</param>
    /// <param name="comment">How a comment is written in the text's language.</param>
    public static string Write(string text, IEnumerable<Mark> marks, CommentMark comment)
    {
        var map = new LineMap(text);
        var below = new SortedDictionary<int, List<string>>();
        foreach (var mark in marks.OrderBy(mark => mark.Span.Start).ThenBy(mark => mark.Span.Length))
            Add(mark, map, below, comment);
        var result = new StringBuilder();
        var lines = LinesOf(text).ToList();
        for (var i = 0; i < map.Count; i++)
        {
            result.Append(lines.ElementAtOrDefault(i));
            foreach (var line in below.GetValueOrDefault(i, []))
                result.Append(line).Append('\n');
        }

        return result.ToString();
    }

    private static void Add(
        Mark mark, LineMap map, SortedDictionary<int, List<string>> below, CommentMark comment)
    {
        var (line, column) = map.PositionOf(mark.Span.Start);
        var (lastLine, lastColumn) = map.PositionOf(mark.Span.End);
        var width = lastLine == line ? mark.Span.Length : Math.Max(1, map.SpanOf(line).End - mark.Span.Start);
        var carets = mark.Span.Length == 0 ? "|" : new string('^', width) + (lastLine > line ? ">" : "");
        var indent = column < comment.Open.Length ? comment.Open[..column] : comment.Open.PadRight(column);
        var isComment = indent.StartsWith(comment.Open, StringComparison.Ordinal);
        var end = isComment && comment.Close.Length > 0 ? " " + comment.Close : "";
        Add(below, line, indent + carets + " " + mark.Message + end);
        foreach (var note in mark.Notes)
            Add(below, line, indent + "= note: " + note + end);
        if (lastLine > line)
            Add(below, lastLine, "<" + new string('^', Math.Max(0, lastColumn - 1)));
    }

    private static void Add(SortedDictionary<int, List<string>> below, int line, string text)
    {
        if (!below.TryGetValue(line, out var list))
            below[line] = list = [];
        list.Add(text);
    }

    private static IEnumerable<string> LinesOf(string text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = text.IndexOf('\n', start) + 1;
            if (end == 0)
                end = text.Length;
            yield return text[start..end];
        }
    }

    /// <summary>A pattern for the start of a comment, or for the beginning of that.</summary>
    private static string Cut(string open)
    {
        var starts = Enumerable.Range(1, open.Length - 1).Reverse().Select(length => Regex.Escape(open[..length]));
        return string.Join('|', starts.Prepend(Regex.Escape(open) + " *"));
    }
}
