using System.Buffers;
using System.Text;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>A line of a source with the columns to underline in it, cut to a width.</summary>
/// <param name="Text">The line as shown: tabs expanded, long lines cut, control characters escaped.</param>
/// <param name="Column">The first column to underline, zero-based.</param>
/// <param name="Width">The number of columns to underline; at least one.</param>
internal sealed record Excerpt(string Text, int Column, int Width)
{
    /// <summary>The range of <see cref="Text"/> to underline; empty after its end.</summary>
    public Range Marked { get; private init; }

    private const int TabWidth = 4;
    private const string Cut = "…";

    /// <summary>The line in which a span starts; only the first line of a span is underlined.</summary>
    /// <param name="source">The file.</param>
    /// <param name="span">What to underline.</param>
    /// <param name="width">The number of available columns.</param>
    public static Excerpt Of(Source source, SourceSpan span, int width)
    {
        var line = source.Lines.SpanOf(source.Lines.PositionOf(span.Start).Line);
        var marked = SourceSpan.FromBounds(
            Math.Min(span.Start, line.End), Math.Max(Math.Min(span.End, line.End), Math.Min(span.Start, line.End)));
        var window = Window(source.Text, line, marked, width);
        return Render(source.Text, line, marked, window);
    }

    /// <summary>The part of a line to show: all of it, or the surroundings of the marked characters.</summary>
    private static SourceSpan Window(string text, SourceSpan line, SourceSpan marked, int width)
    {
        if (line.Length <= width && WidthOf(text.AsSpan(line.Start, line.Length), width) <= width)
            return line;
        // From the start of the line if the marked characters fit, else from a third of the width before them.
        var room = width - 2;
        var start = line.Start;
        if (marked.Start - line.Start > room
            || WidthOf(text.AsSpan(line.Start, marked.Start - line.Start), room)
                + WidthOf(text.AsSpan(marked.Start, marked.Length), room) > room)
        {
            start = marked.Start;
            for (var used = 0; start > line.Start; start--)
            {
                used += WidthOf(text.AsSpan(start - 1, 1), room);
                if (used > room / 3)
                    break;
            }
        }

        if (start > line.Start && char.IsLowSurrogate(text[start]))
            start++;
        var end = start;
        var column = start > line.Start ? Cut.Length : 0;
        while (end < line.End)
        {
            Rune.DecodeFromUtf16(text.AsSpan(end, line.End - end), out var rune, out var length);
            column += WidthOf(rune, column);
            if (column > width - Cut.Length)
                break;
            end += length;
        }

        return SourceSpan.FromBounds(start, end);
    }

    private static Excerpt Render(string text, SourceSpan line, SourceSpan marked, SourceSpan window)
    {
        var result = new StringBuilder();
        var (column, first, last) = (0, -1, -1);
        var (markStart, markEnd) = (-1, -1);
        if (window.Start > line.Start)
        {
            result.Append(Cut);
            column = Cut.Length;
        }

        for (var i = window.Start; i < window.End;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i, window.End - i), out var rune, out var length);
            if (i >= marked.Start && first < 0)
                (first, markStart) = (column, result.Length);
            var columns = WidthOf(rune, column);
            if (i < marked.End)
                last = column + columns;
            if (rune.Value == '\t')
                result.Append(' ', columns);
            else
                result.Append(Visible.Character(rune).Text);
            if (i < marked.End)
                markEnd = result.Length;
            column += columns;
            i += length;
        }

        if (window.End < line.End)
            result.Append(Cut);
        if (first < 0)
            first = column;
        var shown = result.ToString().TrimEnd();
        markStart = Math.Min(markStart < 0 ? shown.Length : markStart, shown.Length);
        return new Excerpt(shown, first, Math.Max(1, last - first))
        {
            Marked = markStart..Math.Clamp(markEnd, markStart, shown.Length),
        };
    }

    private static int WidthOf(Rune rune, int column) =>
        rune.Value == '\t' ? TabWidth - (column % TabWidth) : Visible.Character(rune).Width;

    /// <summary>The number of columns of a text; stops counting after <paramref name="limit"/>.</summary>
    private static int WidthOf(ReadOnlySpan<char> text, int limit)
    {
        var column = 0;
        for (var i = 0; i < text.Length && column <= limit;)
        {
            if (Rune.DecodeFromUtf16(text[i..], out var rune, out var length) == OperationStatus.Done || length > 0)
                column += WidthOf(rune, column);
            i += Math.Max(1, length);
        }

        return column;
    }
}
