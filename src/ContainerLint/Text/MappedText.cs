
using System.Text;

namespace ContainerLint.Text;

/// <summary>
/// What a program sees (<see cref="Value"/>) with the way back to what a person typed: the one place where escapes,
/// continuation lines, variables and defaults are undone. Rules ask it where to underline and how to edit.
/// </summary>
public sealed class MappedText
{
    /// <summary>
    /// Stands in <see cref="Value"/> for text that cannot be known. A non-character of Unicode, so that no file
    /// contains it by right; where one does, it is treated as unknown.
    /// </summary>
    public const char UnknownCharacter = '\uFFFE';

    internal MappedText(Source home, string value, IReadOnlyList<Segment> segments)
    {
        Home = home;
        Value = value;
        Segments = segments;
    }

    /// <summary>The source that the text belongs to; parts of it may come from elsewhere.</summary>
    public Source Home { get; }

    /// <summary>The text as the program sees it.</summary>
    public string Value { get; }

    /// <summary>The runs of the value, in order; they cover it without a gap.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>Whether all of the text is known.</summary>
    public bool IsKnown => Value.IndexOf(UnknownCharacter) < 0;

    /// <summary>
    /// The hull of the whole text in its home (or where it comes from, if nothing of it is typed there).
    /// </summary>
    public Place Place => PlaceOf(new TextRange(0, Value.Length));

    /// <summary>Text that stands in a source as it is.</summary>
    public static MappedText Verbatim(Source source, SourceSpan span, Notation? notation = null) =>
        Verbatim(source, span, source.Text.Substring(span.Start, span.Length), notation);

    /// <summary>The same where the text that stands there is at hand.</summary>
    internal static MappedText Verbatim(Source source, SourceSpan span, string value, Notation? notation)
    {
        var segment = new Segment(
            new TextRange(0, span.Length), SegmentKind.Verbatim, source, span, notation ?? Notation.Plain);
        return new MappedText(source, value, [segment]);
    }

    /// <summary>Whether all of <paramref name="range"/> is known.</summary>
    public bool IsKnownIn(TextRange range) => Value.IndexOf(UnknownCharacter, range.Start, range.Length) < 0;

    /// <summary>A range for people: what is known as the program sees it, what is not as it is typed.</summary>
    public string Describe(TextRange range)
    {
        var text = new StringBuilder();
        for (var i = FirstSegmentAt(range.Start); i < Segments.Count && Segments[i].Range.Start < range.End; i++)
        {
            var segment = Segments[i];
            var start = Math.Max(range.Start, segment.Range.Start);
            var length = Math.Min(range.End, segment.Range.End) - start;
            if (length <= 0)
                continue;
            if (segment is { Kind: SegmentKind.Unknown, Span.Length: 0 })
                text.Append('?');
            else if (segment.Kind == SegmentKind.Unknown)
                text.Append(segment.Source.Text, segment.Span.Start, segment.Span.Length);
            else if (segment.Kind == SegmentKind.Verbatim && segment.Source.Origin is { } origin)
                text.Append(origin.Describe(new TextRange(segment.Span.Start + start - segment.Range.Start, length)));
            else
                text.Append(Value, start, length);
        }

        return text.ToString();
    }

    /// <summary>A part of the text, with its way back.</summary>
    public MappedText Slice(TextRange range)
    {
        if (range.Start == 0 && range.Length == Value.Length)
            return this;
        var builder = new MappedTextBuilder(Home);
        builder.Append(this, range);
        return builder.ToMappedText();
    }

    /// <summary>
    /// Where to underline a range of the value: the exact characters where they stand together; the mention of the
    /// variable where they come from several places. For an empty range the place between two characters.
    /// Offsets are those of the source that is named, which may be embedded (<see cref="Place.InFile"/>).
    /// </summary>
    public Place PlaceOf(TextRange range)
    {
        var pieces = PiecesOf(range);
        if (pieces.Count == 0)
            return new Place(Home, default);
        var atHome = pieces.FindAll(piece => piece.Path[0].Source == Home);
        return Hull(atHome.Count > 0 ? atHome : pieces);
    }

    /// <summary>
    /// The edit that makes <paramref name="range"/> of the value read <paramref name="text"/>, escaped for the place
    /// where it lands and in the coordinates of a file; only what differs is replaced. Null if the range comes from
    /// several places, is not typed anywhere, or the place cannot hold the text.
    /// </summary>
    public Edit? Replace(TextRange range, string text)
    {
        (range, text) = WithoutCommonEnds(range, text);
        if (range.Length == 0 && text.Length == 0)
            return null;
        if (EditableSpan(range) is not var (first, span) || first.Notation.Write(text) is not { } written)
            return null;
        return first.Source.Origin is { } origin
            ? origin.Replace(new TextRange(span.Start, span.Length), written)
            : new Edit(first.Source, span, written);
    }

    /// <inheritdoc/>
    public override string ToString() => Value.Replace(UnknownCharacter, '?');

    /// <summary>The index of the first segment that touches <paramref name="offset"/> or stands behind it.</summary>
    internal int FirstSegmentAt(int offset)
    {
        var low = 0;
        var high = Segments.Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Segments[middle].Range.End < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private (TextRange, string) WithoutCommonEnds(TextRange range, string text)
    {
        var head = 0;
        while (head < range.Length && head < text.Length && Value[range.Start + head] == text[head])
            head++;
        var tail = 0;
        while (tail < range.Length - head && tail < text.Length - head
            && Value[range.End - 1 - tail] == text[text.Length - 1 - tail])
        {
            tail++;
        }

        return (TextRange.FromBounds(range.Start + head, range.End - tail),
            text.Substring(head, text.Length - head - tail));
    }

    /// <summary>The one place that a range is typed in, if there is one.</summary>
    private (Segment First, SourceSpan Span)? EditableSpan(TextRange range)
    {
        Segment? first = null;
        SourceSpan? hull = null;
        for (var i = FirstSegmentAt(range.Start); i < Segments.Count && Segments[i].Range.Start <= range.End; i++)
        {
            var segment = Segments[i];
            var start = Math.Max(range.Start, segment.Range.Start);
            var end = Math.Min(range.End, segment.Range.End);
            if (range.Length == 0 ? start > end || hull is not null : start >= end)
                continue;
            if (PartOf(segment, start, end) is not { } part)
            {
                if (range.Length == 0)
                    continue;
                return null;
            }

            if (first is not null && !Continues(first, segment, hull!.Value, part))
                return null;
            first ??= segment;
            hull = hull is null ? part : hull.Value.Union(part);
        }

        return first is null ? null : (first, hull!.Value);
    }

    private static SourceSpan? PartOf(Segment segment, int start, int end)
    {
        switch (segment.Kind)
        {
            case SegmentKind.Verbatim:
                return new SourceSpan(segment.Span.Start + start - segment.Range.Start, end - start);
            case SegmentKind.Decoded when start == segment.Range.Start && end == segment.Range.End:
                return segment.Span;
            case SegmentKind.Decoded when start == end && start == segment.Range.Start:
                return new SourceSpan(segment.Span.Start, 0);
            case SegmentKind.Decoded when start == end && start == segment.Range.End:
                return new SourceSpan(segment.Span.End, 0);
            default:
                return null;
        }
    }

    /// <summary>Whether a segment stands right behind the hull so far, written the same way.</summary>
    private static bool Continues(Segment first, Segment next, SourceSpan hull, SourceSpan part) =>
        next.Source == first.Source && next.Notation == first.Notation && Equals(next.Frame, first.Frame)
        && hull.End == part.Start;

    private List<Piece> PiecesOf(TextRange range)
    {
        var pieces = new List<Piece>();
        for (var i = FirstSegmentAt(range.Start); i < Segments.Count && Segments[i].Range.Start <= range.End; i++)
        {
            var segment = Segments[i];
            var start = Math.Max(range.Start, segment.Range.Start);
            var end = Math.Min(range.End, segment.Range.End);
            var touches = range.Length == 0 ? start <= end && pieces.Count == 0 : start < end;
            if (touches && segment.Kind != SegmentKind.Joint)
                pieces.Add(new Piece(segment, start, end));
        }

        return pieces;
    }

    /// <summary>
    /// The innermost place that all pieces share: their own hull, or that of the mentions that brought them.
    /// </summary>
    private static Place Hull(List<Piece> pieces)
    {
        var depth = 0;
        while (pieces.TrueForAll(piece => piece.Path.Count > depth + 1 && piece.Path[depth] == pieces[0].Path[depth]))
            depth++;
        var source = pieces[0].Path[depth].Source;
        var span = pieces[0].Path[depth].Span;
        foreach (var piece in pieces)
        {
            if (piece.Path[depth].Source == source)
                span = span.Union(piece.Path[depth].Span);
        }

        return new Place(source, span);
    }

    /// <summary>
    /// A part of a segment with the way to it: the mentions from the outermost inwards, then its own place.
    /// </summary>
    private sealed class Piece
    {
        public Piece(Segment segment, int start, int end)
        {
            Frame.Collect(segment.Frame, Path);
            Path.Add(new Place(segment.Source, segment.Kind == SegmentKind.Verbatim
                ? new SourceSpan(segment.Span.Start + start - segment.Range.Start, end - start)
                : segment.Span));
        }

        public List<Place> Path { get; } = [];
    }
}
