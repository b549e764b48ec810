namespace ContainerLint.Text;

/// <summary>The line starts of a text. Lines end with LF, CRLF or a lone CR, as editors count them.</summary>
public sealed class LineMap
{
    private readonly string text;
    private readonly List<int> starts = [0];

    /// <summary>Finds the lines of <paramref name="text"/>.</summary>
    public LineMap(string text)
    {
        this.text = text;
        for (var i = 0; (i = text.IndexOfAny(LineEnds, i)) >= 0; starts.Add(i))
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
    }

    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <summary>The number of lines; a text that ends with a line end has an empty last line.</summary>
    public int Count => starts.Count;

    /// <summary>The line (zero-based) and column (zero-based, in UTF-16 units) of an offset.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        var line = starts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        return (line, offset - starts[line]);
    }

    /// <summary>The offset of the first character of a line (zero-based).</summary>
    public int StartOf(int line) => starts[line];

    /// <summary>The span of a line (zero-based) without its line end.</summary>
    public SourceSpan SpanOf(int line)
    {
        var end = line + 1 < starts.Count ? starts[line + 1] : text.Length;
        while (end > starts[line] && text[end - 1] is '\r' or '\n')
            end--;
        return SourceSpan.FromBounds(starts[line], end);
    }

    /// <summary>The text of a line (zero-based) without its line end.</summary>
    public string TextOf(int line)
    {
        var span = SpanOf(line);
        return text.Substring(span.Start, span.Length);
    }
}
