namespace ContainerLint.Text;

/// <summary>
/// A half-open range of UTF-16 offsets in a <see cref="Source"/>: the only coordinate that the core uses.
/// Reports convert it to lines and columns (<see cref="LineMap"/>).
/// </summary>
/// <param name="Start">The first offset, zero-based.</param>
/// <param name="Length">The number of UTF-16 units; zero for a position between two characters.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The offset after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, but not including, <paramref name="end"/>.</summary>
    public static SourceSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="other"/> lies entirely within this span.</summary>
    public bool Contains(SourceSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the character at <paramref name="offset"/> is in this span.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>The smallest span that contains both.</summary>
    public SourceSpan Union(SourceSpan other) =>
        FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
