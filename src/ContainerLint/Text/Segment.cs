namespace ContainerLint.Text;

/// <summary>What a <see cref="Segment"/> has to do with the source text.</summary>
public enum SegmentKind
{
    /// <summary>Character for character what was typed.</summary>
    Verbatim,

    /// <summary>An escape or another transformation: it moves as a whole.</summary>
    Decoded,

    /// <summary>Written by nobody, such as the colon between two arguments.</summary>
    Joint,

    /// <summary>Cannot be known; the value holds <see cref="MappedText.UnknownCharacter"/>.</summary>
    Unknown,
}

/// <summary>A run of <see cref="MappedText.Value"/> that comes from one place in one way.</summary>
/// <param name="Range">Where it is in the value.</param>
/// <param name="Kind">What it has to do with the source text.</param>
/// <param name="Source">The source it was typed in.</param>
/// <param name="Span">
/// Where it was typed. Verbatim: as long as <paramref name="Range"/>. Joint: where the text would be expected.
/// </param>
/// <param name="Notation">How text is written there.</param>
/// <param name="Frame">How the reader of the value got there, if not directly: the variable that brought it.</param>
public sealed record Segment(
    TextRange Range,
    SegmentKind Kind,
    Source Source,
    SourceSpan Span,
    Notation Notation,
    Frame? Frame = null);

/// <summary>
/// The mention of a variable (<c>${TAG}</c>) through which a text came in. Frames of frames are mentions inside the
/// values of variables; the outermost one stands in the text's home.
/// </summary>
/// <param name="Place">The whole mention.</param>
/// <param name="Outer">The mention that brought the text which this mention stands in.</param>
public sealed record Frame(Place Place, Frame? Outer)
{
    /// <summary>This frame inside <paramref name="outermost"/>.</summary>
    public Frame Inside(Frame outermost) => new(Place, Outer is null ? outermost : Outer.Inside(outermost));

    /// <summary>The mentions from the outermost one inwards.</summary>
    internal static void Collect(Frame? frame, List<Place> places)
    {
        if (frame is null)
            return;
        Collect(frame.Outer, places);
        places.Add(frame.Place);
    }
}
