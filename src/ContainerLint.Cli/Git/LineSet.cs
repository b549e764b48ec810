using ContainerLint.Text;

namespace ContainerLint.Cli.Git;

/// <summary>Lines of a file, counted from one as git counts them: only a line feed ends a line.</summary>
internal sealed class LineSet
{
    private readonly List<(int First, int Last)> ranges = [];

    /// <summary>Every line of a file.</summary>
    public static LineSet All { get; } = new() { ranges = { (1, int.MaxValue) } };

    /// <summary>Adds lines; none if the count is zero.</summary>
    public void Add(int first, int count)
    {
        if (count > 0)
            ranges.Add((first, first + count - 1));
    }

    /// <summary>Whether a place overlaps one of the lines.</summary>
    public bool Touches(Place place)
    {
        var text = place.Source.Text.AsSpan();
        var (start, end) = (place.Span.Start, Math.Max(place.Span.Start, place.Span.End - 1));
        var first = 1 + text[..start].Count('\n');
        var last = first + text[start..end].Count('\n');
        return ranges.Exists(range => range.First <= last && range.Last >= first);
    }
}
