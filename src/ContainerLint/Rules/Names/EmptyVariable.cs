using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// Finds a variable in a reference that expands to nothing, which may be the cause of a syntax error.
/// </summary>
internal static class EmptyVariable
{
    /// <summary>
    /// The first variable in the reference that left no text; null if there is none, or if the reference was typed in
    /// another file.
    /// </summary>
    public static Place? Find(ImageUse image)
    {
        var place = image.Place;
        var position = place.Span.Start;
        foreach (var segment in image.Text.Segments)
        {
            var written = Outermost(segment);
            if (written.Source != place.Source)
                return null;
            if (MentionIn(place.Source, position, written.Span.Start) is { } mention)
                return mention;
            position = Math.Max(position, written.Span.End);
        }

        return MentionIn(place.Source, position, place.Span.End);
    }

    private static Place Outermost(Segment segment)
    {
        if (segment.Frame is not { } frame)
            return new Place(segment.Source, segment.Span);
        while (frame.Outer is { } outer)
            frame = outer;
        return frame.Place;
    }

    /// <summary>
    /// The first <c>$VARIABLE</c>, <c>${VARIABLE}</c> or <c>$(VARIABLE)</c> between two offsets, or null.
    /// </summary>
    private static Place? MentionIn(Source source, int start, int end)
    {
        var dollar = start < end ? source.Text.IndexOf('$', start, end - start) : -1;
        if (dollar < 0)
            return null;
        var stop = dollar + 1;
        if (stop < end && source.Text[stop] is '{' or '(')
        {
            var close = source.Text.IndexOf(source.Text[stop] == '{' ? '}' : ')', stop, end - stop);
            stop = close >= 0 ? close + 1 : end;
        }
        else
            while (stop < end && (char.IsLetterOrDigit(source.Text[stop]) || source.Text[stop] == '_'))
                stop++;
        // A lone '$' is not a variable; it starts an interpolated string in C#.
        return stop == dollar + 1
            ? MentionIn(source, stop, end)
            : new Place(source, SourceSpan.FromBounds(dollar, stop));
    }
}
