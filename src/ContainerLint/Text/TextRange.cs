namespace ContainerLint.Text;

/// <summary>
/// A half-open range of UTF-16 offsets in <see cref="MappedText.Value"/>. It has its own type so that an offset in
/// evaluated text is never mistaken for one in source text (<see cref="SourceSpan"/>).
/// </summary>
/// <param name="Start">The first offset, zero-based.</param>
/// <param name="Length">The number of UTF-16 units.</param>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>The offset after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The range from <paramref name="start"/> up to, but not including, <paramref name="end"/>.</summary>
    public static TextRange FromBounds(int start, int end) => new(start, end - start);
}
