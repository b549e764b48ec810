using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Text;

namespace ContainerLint.Cli.LanguageServer.Texts;

/// <summary>Between the offsets of the core and the lines and characters of editors.</summary>
internal static class EditorRanges
{
    /// <summary>The range of a place in its file.</summary>
    public static EditorRange Of(Place place)
    {
        var inFile = place.InFile();
        return Of(inFile.Source, inFile.Span);
    }

    /// <summary>The range of a span.</summary>
    public static EditorRange Of(Source source, SourceSpan span) =>
        new(PositionOf(source, span.Start), PositionOf(source, span.End));

    /// <summary>The position of an offset.</summary>
    public static EditorPosition PositionOf(Source source, int offset)
    {
        var (line, column) = source.Lines.PositionOf(Math.Clamp(offset, 0, source.Text.Length));
        return new EditorPosition(line, column);
    }

    /// <summary>The offset of a position. Lines and characters that do not exist mean the nearest that do.</summary>
    public static int OffsetOf(Source source, EditorPosition position)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= source.Lines.Count)
            return source.Text.Length;
        var line = source.Lines.SpanOf(position.Line);
        return line.Start + Math.Clamp(position.Character, 0, line.Length);
    }

    /// <summary>The span of a range; empty if it ends before it begins.</summary>
    public static SourceSpan SpanOf(Source source, EditorRange range)
    {
        var start = OffsetOf(source, range.Start);
        return SourceSpan.FromBounds(start, Math.Max(start, OffsetOf(source, range.End)));
    }

    /// <summary>
    /// Whether two spans share a character or touch: an editor asks at the place of the cursor, which may be at the
    /// end of what is underlined.
    /// </summary>
    public static bool Meet(SourceSpan left, SourceSpan right) => left.Start <= right.End && right.Start <= left.End;
}
