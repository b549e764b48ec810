using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>
/// The lines of each service of a compose file: from its key to the last line that is indented deeper.
/// </summary>
/// <param name="file">The file.</param>
internal sealed class ServiceBlocks(ComposeFile file)
{
    private SourceSpan[]? blocks;

    /// <summary>The service that a line belongs to, or null.</summary>
    /// <param name="line">The offset at which the line begins.</param>
    public SourceSpan? At(int line)
    {
        blocks ??= Find();
        var (low, high) = (0, blocks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (blocks[middle].Start <= line)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && blocks[low - 1].Contains(line) ? blocks[low - 1] : null;
    }

    private SourceSpan[] Find()
    {
        var lines = file.Source.Lines;
        List<int> keys = [.. file.ServiceKeys];
        keys.Sort();
        var found = new SourceSpan[keys.Count];
        for (var i = 0; i < keys.Count; i++)
        {
            var first = lines.PositionOf(keys[i]).Line;
            var stop = i + 1 < keys.Count ? lines.PositionOf(keys[i + 1]).Line : lines.Count;
            var end = first + 1;
            while (end < stop && IsInside(lines, end, keys[i] - lines.StartOf(first)))
                end++;
            var after = end < lines.Count ? lines.StartOf(end) : file.Source.Text.Length;
            found[i] = SourceSpan.FromBounds(lines.StartOf(first), Math.Max(after, keys[i]));
        }

        return found;
    }

    /// <summary>Whether a line is indented deeper than a key, or is blank or a comment.</summary>
    private bool IsInside(LineMap lines, int line, int indentation)
    {
        var span = lines.SpanOf(line);
        var start = span.Start;
        while (start < span.End && file.Source.Text[start] == ' ')
            start++;
        return start == span.End || file.Source.Text[start] == '#' || start - span.Start > indentation;
    }
}
