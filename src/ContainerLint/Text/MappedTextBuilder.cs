using System.Text;

namespace ContainerLint.Text;

/// <summary>Builds a <see cref="MappedText"/> segment by segment, in the order of its value.</summary>
public sealed class MappedTextBuilder
{
    private readonly Source home;
    private readonly StringBuilder value = new();
    private readonly List<Segment> segments = [];

    /// <summary>Starts a text that belongs to <paramref name="home"/>.</summary>
    public MappedTextBuilder(Source home) => this.home = home;

    /// <summary>The length so far, in UTF-16 units.</summary>
    public int Length => value.Length;

    /// <summary>Appends source text unchanged; merges it with the previous segment if they are adjacent.</summary>
    public void AppendVerbatim(Source source, SourceSpan span, Notation? notation = null)
    {
        if (span.Length == 0)
            return;
        notation ??= Notation.Plain;
        var range = new TextRange(value.Length, span.Length);
        value.Append(source.Text, span.Start, span.Length);
        if (segments.Count > 0 && segments[^1] is { Kind: SegmentKind.Verbatim, Frame: null } last
            && last.Source == source && last.Notation == notation && last.Span.End == span.Start)
        {
            segments[^1] = last with
            {
                Range = new TextRange(last.Range.Start, last.Range.Length + range.Length),
                Span = last.Span.Union(span),
            };
            return;
        }

        segments.Add(new Segment(range, SegmentKind.Verbatim, source, span, notation));
    }

    /// <summary>Appends the decoded form of <paramref name="span"/>, such as an escape.</summary>
    public void AppendDecoded(string text, Source source, SourceSpan span, Notation? notation = null) =>
        Append(text, SegmentKind.Decoded, source, span, notation);

    /// <summary>
    /// Appends the decoded form of <paramref name="span"/>, which a replacement changes somewhere else.
    /// </summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="source">The source.</param>
    /// <param name="span">What is decoded.</param>
    /// <param name="writtenAt">What a replacement replaces.</param>
    /// <param name="notation">How a replacement is written there.</param>
    public void AppendDecoded(
        string text, Source source, SourceSpan span, SourceSpan writtenAt, Notation notation)
    {
        if (text.Length == 0)
            return;
        AppendDecoded(text, source, span, notation);
        segments[^1] = segments[^1] with { WrittenAt = writtenAt };
    }

    /// <summary>Appends text that was not typed anywhere.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The source in which it would be expected.</param>
    /// <param name="span">Where it would be expected.</param>
    public void AppendJoint(string text, Source source, SourceSpan span) =>
        Append(text, SegmentKind.Joint, source, span, null);

    /// <summary>Appends unknown text; <paramref name="span"/> is the expression that produces it.</summary>
    public void AppendUnknown(Source source, SourceSpan span) =>
        Append(MappedText.UnknownCharacter.ToString(), SegmentKind.Unknown, source, span, null);

    /// <summary>
    /// Appends text that may be absent and ends with a slash if it is there (<c>${REGISTRY:+$REGISTRY/}</c>): as an
    /// unknown prefix, because what follows is the same in both cases.
    /// </summary>
    public void AppendOptionalPrefix(Source source, SourceSpan span) =>
        Append(MappedText.UnknownCharacter + "/", SegmentKind.Unknown, source, span, null);

    /// <summary>Appends a part of another text as unknown; it keeps the place where the part is typed.</summary>
    public void AppendUnknown(MappedText text, TextRange range)
    {
        var segment = text.Segments[text.FirstSegmentAt(range.Start + 1)];
        var place = segment.Range.End >= range.End && segment.Kind == SegmentKind.Verbatim
            ? new Place(segment.Source, new SourceSpan(
                segment.Span.Start + range.Start - segment.Range.Start, range.Length))
            : text.PlaceOf(range);
        AppendUnknown(place.Source, place.Span);
        if (place.Source == segment.Source)
            segments[^1] = segments[^1] with { Frame = segment.Frame };
    }

    /// <summary>Appends a part of another text, keeping its mapping.</summary>
    public void Append(MappedText text, TextRange range)
    {
        for (var i = text.FirstSegmentAt(range.Start); i < text.Segments.Count; i++)
        {
            var segment = text.Segments[i];
            if (segment.Range.Start >= range.End)
                break;
            var start = Math.Max(range.Start, segment.Range.Start);
            var end = Math.Min(range.End, segment.Range.End);
            if (start >= end)
                continue;
            var part = segment.Kind == SegmentKind.Verbatim
                ? new SourceSpan(segment.Span.Start + start - segment.Range.Start, end - start)
                : segment.Span;
            segments.Add(segment with { Range = new TextRange(value.Length, end - start), Span = part });
            value.Append(text.Value, start, end - start);
        }
    }

    /// <summary>Appends another text, keeping its mapping.</summary>
    public void Append(MappedText text) => Append(text, new TextRange(0, text.Value.Length));

    /// <summary>Appends another text at places that accept less than their notation allows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="holds">Whether a place may contain a given text.</param>
    public void AppendNarrowed(MappedText text, Func<string, bool> holds)
    {
        var narrowed = new Dictionary<Notation, Notation>();
        foreach (var segment in text.Segments)
        {
            var wide = segment.Notation;
            if (!narrowed.TryGetValue(wide, out var narrow))
                narrowed.Add(wide, narrow = new Notation(wide.Name, typed => holds(typed) ? wide.Write(typed) : null));
            var range = new TextRange(value.Length + segment.Range.Start, segment.Range.Length);
            segments.Add(segment with { Range = range, Notation = narrow });
        }

        value.Append(text.Value);
    }

    /// <summary>Appends the value of a variable that is mentioned here.</summary>
    /// <param name="text">The variable's value.</param>
    /// <param name="mention">The whole mention, such as <c>${TAG:-1}</c>.</param>
    public void AppendResolved(MappedText text, Place mention)
    {
        var frame = new Frame(mention, null);
        foreach (var segment in text.Segments)
        {
            segments.Add(segment with
            {
                Range = new TextRange(value.Length + segment.Range.Start, segment.Range.Length),
                Frame = segment.Frame is null ? frame : segment.Frame.Inside(frame),
            });
        }

        value.Append(text.Value);
    }

    /// <summary>The text so far.</summary>
    public MappedText ToMappedText() => new(home, value.ToString(), [.. segments]);

    private void Append(string text, SegmentKind kind, Source source, SourceSpan span, Notation? notation)
    {
        if (text.Length == 0)
            return;
        var range = new TextRange(value.Length, text.Length);
        value.Append(text);
        segments.Add(new Segment(range, kind, source, span, notation ?? Notation.Plain));
    }
}
