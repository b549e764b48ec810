namespace ContainerLint.Text;

/// <summary>A span of one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Span">The span in <see cref="Source.Text"/>.</param>
public readonly record struct Place(Source Source, SourceSpan Span)
{
    /// <summary>The characters in the span.</summary>
    public string Text => Source.Text.Substring(Span.Start, Span.Length);

    /// <summary>The same place in the file: offsets of an embedded source are mapped to its host.</summary>
    public Place InFile()
    {
        var place = this;
        while (place.Source.Origin is { } origin)
            place = origin.PlaceOf(new TextRange(place.Span.Start, place.Span.Length));
        return place;
    }
}
