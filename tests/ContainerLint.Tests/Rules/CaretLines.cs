using System.Text;
using System.Text.RegularExpressions;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

/// <summary>A marked span of an example, its message and its notes.</summary>
internal sealed record Mark(SourceSpan Span, string Message, params IReadOnlyList<string> Notes);

/// <summary>
/// Caret lines below the text that they mark, each followed by the notes of its finding; <c>rules/README.md</c>
/// describes the format. Writing is one-to-one: an example is right if writing what was found reproduces it.
/// </summary>
internal static partial class CaretLines
{
    /// <summary>Starts an XML comment, the only kind that also needs an end.</summary>
    private const string Xml = "<!--";

    /// <summary>The text without caret lines and notes.</summary>
    public static string Remove(string marked) =>
        string.Concat(LinesOf(marked).Where(line => !Caret().IsMatch(line.TrimEnd('\n'))));

    /// <summary>The text with a caret line and the notes of every mark.</summary>
    /// <param name="text">The text, without caret lines.</param>
    /// <param name="marks">The marks, in any order.</param>
    /// <param name="comment">Starts a comment in the text's language.</param>
    public static string Write(string text, IEnumerable<Mark> marks, string comment = "#")
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
        Mark mark, LineMap map, SortedDictionary<int, List<string>> below, string comment)
    {
        var (line, column) = map.PositionOf(mark.Span.Start);
        var (lastLine, lastColumn) = map.PositionOf(mark.Span.End);
        var width = lastLine == line ? mark.Span.Length : Math.Max(1, map.SpanOf(line).End - mark.Span.Start);
        var carets = mark.Span.Length == 0 ? "|" : new string('^', width) + (lastLine > line ? ">" : "");
        var indent = column < comment.Length ? comment[..column] : comment.PadRight(column);
        var end = indent.StartsWith(Xml, StringComparison.Ordinal) ? " -->" : "";
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

    [GeneratedRegex(@"^(# *|//? *|<!?-{0,2} *)?(\^+>?|\||= note:) .+$|^<\^*$")]
    private static partial Regex Caret();
}
