namespace ContainerLint.Text;

/// <summary>How a <see cref="Segment"/> relates to the source text.</summary>
public enum SegmentKind
{
    /// <summary>The characters as typed.</summary>
    Verbatim,

    /// <summary>An escape or another transformation; it can only be replaced as a whole.</summary>
    Decoded,

    /// <summary>Not typed anywhere, such as the colon between two arguments.</summary>
    Joint,

    /// <summary>Unknown; the value contains <see cref="MappedText.UnknownCharacter"/>.</summary>
    Unknown,
}

/// <summary>A run of <see cref="MappedText.Value"/> with one origin and one kind.</summary>
/// <param name="Range">Its range in the value.</param>
/// <param name="Kind">How it relates to the source text.</param>
/// <param name="Source">The source it was typed in.</param>
/// <param name="Span">
/// Where it was typed. Verbatim: as long as <paramref name="Range"/>. Joint: where the text would be expected.
/// </param>
/// <param name="Notation">How text is written there.</param>
/// <param name="Frame">The mention of the variable that brought it in; null if it was typed directly.</param>
public sealed record Segment(
    TextRange Range,
    SegmentKind Kind,
    Source Source,
    SourceSpan Span,
    Notation Notation,
    Frame? Frame = null)
{
    /// <summary>
    /// Where a replacement is written if not at <see cref="Span"/>: the line ends behind a block scalar of YAML are
    /// dropped by its header, not by deleting them.
    /// </summary>
    public SourceSpan? WrittenAt { get; init; }
}

/// <summary>
/// The mention of a variable (<c>${TAG}</c>) that brought a text in. Nested frames are mentions inside the values of
/// variables; the outermost one is in the text's home.
/// </summary>
/// <param name="Place">The whole mention.</param>
/// <param name="Outer">The mention that brought in the text which contains this mention.</param>
public sealed record Frame(Place Place, Frame? Outer)
{
    /// <summary>This frame nested in <paramref name="outermost"/>.</summary>
    public Frame Inside(Frame outermost) => new(Place, Outer is null ? outermost : Outer.Inside(outermost));

    /// <summary>Collects the mentions from the outside in.</summary>
    internal static void Collect(Frame? frame, List<Place> places)
    {
        if (frame is null)
            return;
        Collect(frame.Outer, places);
        places.Add(frame.Place);
    }
}
