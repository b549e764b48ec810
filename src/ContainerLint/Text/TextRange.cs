namespace ContainerLint.Text;

/// <summary>
/// A half-open range of UTF-16 offsets in <see cref="MappedText.Value"/>. It is a type of its own so that
/// an offset in what a program sees is never taken for one in what a person typed (<see cref="SourceSpan"/>).
/// </summary>
/// <param name="Start">The first offset, zero-based.</param>
/// <param name="Length">The number of UTF-16 units.</param>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>The offset behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The range from <paramref name="start"/> up to, but not including, <paramref name="end"/>.</summary>
    public static TextRange FromBounds(int start, int end) => new(start, end - start);
}
