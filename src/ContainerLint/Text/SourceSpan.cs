namespace ContainerLint.Text;

/// <summary>
/// A half-open range of UTF-16 offsets in a <see cref="Source"/>: the only coordinate of the core.
/// Lines and columns exist in reports alone (<see cref="LineMap"/>).
/// </summary>
/// <param name="Start">The first offset, zero-based.</param>
/// <param name="Length">The number of UTF-16 units; zero for a place between two characters.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The offset behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, but not including, <paramref name="end"/>.</summary>
    public static SourceSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(SourceSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether <paramref name="offset"/> is one of this span's characters.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>The smallest span that holds both.</summary>
    public SourceSpan Union(SourceSpan other) =>
        FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
