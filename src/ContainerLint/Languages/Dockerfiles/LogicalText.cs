using System.Text;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// An instruction as BuildKit sees it: continuation lines joined without a separator, comments and blank lines between
/// them skipped, trimmed. Indices are those of <see cref="Text"/>, which is the source's own text if the instruction is
/// on one line.
/// </summary>
internal sealed class LogicalText
{
    /// <summary>
    /// Where each joined run begins, in <see cref="Text"/> and in the source; null for a single line.
    /// </summary>
    private readonly List<(int Index, int Offset)>? runs;

    private LogicalText(Source source, string text, int start, int end, List<(int Index, int Offset)>? runs)
    {
        Source = source;
        Text = text;
        this.runs = runs;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        Start = start;
        End = end;
    }

    /// <summary>The source that contains the text.</summary>
    public Source Source { get; }

    /// <summary>The text that indices refer to.</summary>
    public string Text { get; }

    /// <summary>The index of the first character.</summary>
    public int Start { get; }

    /// <summary>The index after the last character.</summary>
    public int End { get; }

    /// <summary>A text of one line.</summary>
    public static LogicalText OfLine(Source source, int start, int end) => new(source, source.Text, start, end, null);

    /// <summary>
    /// Joins the lines from <paramref name="start"/> to <paramref name="end"/>, both offsets in the source.
    /// </summary>
    public static LogicalText Join(Source source, int start, int end, char escape)
    {
        var text = source.Text;
        var joined = new StringBuilder(end - start);
        var runs = new List<(int, int)>();
        for (var line = start; line < end || runs.Count == 0;)
        {
            var lineEnd = PhysicalLine.EndOf(text, line, end);
            if (runs.Count == 0 || !PhysicalLine.IsBlankOrComment(text, line, lineEnd))
            {
                var content = PhysicalLine.ContentEnd(text, line, lineEnd);
                if (PhysicalLine.ContinuationOf(text, line, content, escape) is >= 0 and var cut)
                    content = cut;
                runs.Add((joined.Length, line));
                joined.Append(text, line, content - line);
            }

            line = lineEnd + 1;
        }

        return runs.Count == 1
            ? new LogicalText(source, text, start, start + joined.Length, null)
            : new LogicalText(source, joined.ToString(), 0, joined.Length, runs);
    }

    /// <summary>The part from <paramref name="start"/> on, trimmed.</summary>
    public LogicalText From(int start) => new(Source, Text, start, End, runs);

    /// <summary>The span in the source that contains a part.</summary>
    public SourceSpan SpanOf(int start, int end)
    {
        var first = OffsetOf(start);
        return SourceSpan.FromBounds(first, end > start ? OffsetOf(end - 1) + 1 : first);
    }

    /// <summary>A part as typed, mapped to the source.</summary>
    public MappedText Map(int start, int end, Notation notation)
    {
        if (runs is null && end > start)
            return MappedText.Verbatim(Source, SourceSpan.FromBounds(start, end), notation);
        var builder = new MappedTextBuilder(Source);
        AppendTo(builder, start, end, notation);
        return builder.ToMappedText();
    }

    /// <summary>Appends a part as typed.</summary>
    public void AppendTo(MappedTextBuilder builder, int start, int end, Notation notation)
    {
        if (runs is null)
        {
            builder.AppendVerbatim(Source, SourceSpan.FromBounds(start, end), notation);
            return;
        }

        for (var run = RunOf(start); start < end; run++)
        {
            var stop = run + 1 < runs.Count ? Math.Min(end, runs[run + 1].Index) : end;
            var offset = runs[run].Offset + start - runs[run].Index;
            builder.AppendVerbatim(Source, new SourceSpan(offset, stop - start), notation);
            start = stop;
        }
    }

    private int OffsetOf(int index)
    {
        if (runs is null)
            return index;
        var run = runs[RunOf(index)];
        return run.Offset + index - run.Index;
    }

    /// <summary>The last run that begins at or before an index; empty runs share their index with the next.</summary>
    private int RunOf(int index)
    {
        var low = 0;
        var high = runs!.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (runs[middle].Index <= index)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
