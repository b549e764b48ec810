
using System.Text;

namespace ContainerLint.Text;

/// <summary>
/// The text that a program sees (<see cref="Value"/>), mapped back to the text that was typed. Escapes, continuation
/// lines, variables and defaults are undone here and nowhere else. Rules ask it where to underline and how to edit.
/// </summary>
public sealed class MappedText
{
    /// <summary>
    /// Marks unknown text in <see cref="Value"/>. It is a Unicode noncharacter, which no valid text contains; if a file
    /// does contain it, it is treated as unknown.
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

    /// <summary>The segments of the value, in order and without gaps.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>Whether all of the text is known.</summary>
    public bool IsKnown => Value.IndexOf(UnknownCharacter) < 0;

    /// <summary>
    /// The smallest span around the whole text in its home, or where it comes from if none of it is typed there.
    /// </summary>
    public Place Place => PlaceOf(new TextRange(0, Value.Length));

    /// <summary>
    /// The text without a first part that may be absent (<see cref="MappedTextBuilder.AppendOptionalPrefix"/>); null if
    /// it has none.
    /// </summary>
    public string? WithoutOptionalPrefix =>
        Segments.Count > 0 && Segments[0] is { Kind: SegmentKind.Unknown, Range.Length: > 1 } prefix
            ? Value.Substring(prefix.Range.End)
            : null;

    /// <summary>Text that appears in a source unchanged.</summary>
    public static MappedText Verbatim(Source source, SourceSpan span, Notation? notation = null) =>
        Verbatim(source, span, source.Text.Substring(span.Start, span.Length), notation);

    /// <summary>The same, for a caller that already has the text.</summary>
    internal static MappedText Verbatim(Source source, SourceSpan span, string value, Notation? notation)
    {
        var segment = new Segment(
            new TextRange(0, span.Length), SegmentKind.Verbatim, source, span, notation ?? Notation.Plain);
        return new MappedText(source, value, [segment]);
    }

    /// <summary>Whether all of <paramref name="range"/> is known.</summary>
    public bool IsKnownIn(TextRange range) => Value.IndexOf(UnknownCharacter, range.Start, range.Length) < 0;

    /// <summary>A range for messages: known text as the program sees it, unknown text as typed.</summary>
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

    /// <summary>
    /// What is typed for a range; null if it is typed in several places, between which there is something else.
    /// </summary>
    public string? TypedTextOf(TextRange range)
    {
        var pieces = PiecesOf(range);
        if (pieces.Count == 0)
            return null;
        var depth = SharedDepth(pieces);
        var whole = pieces[0].Path[depth];
        foreach (var piece in pieces)
        {
            var (source, span) = piece.Path[depth];
            if (source != whole.Source || span.Start < whole.Span.Start || span.Start > whole.Span.End)
                return null;
            whole = whole with { Span = whole.Span.Union(span) };
        }

        return whole.Text;
    }

    /// <summary>
    /// The part of a range after the last text that is not given where the rest is typed, such as an image whose tag
    /// alone is set; the range itself if there is no such text.
    /// </summary>
    public TextRange AfterAbsent(TextRange range)
    {
        var start = range.Start;
        var isAfter = false;
        for (var i = FirstSegmentAt(range.Start); i < Segments.Count && Segments[i].Range.Start < range.End; i++)
        {
            var segment = Segments[i];
            if (segment is { Kind: SegmentKind.Unknown, Span.Length: 0 })
                isAfter = true;
            else if (segment.Kind != SegmentKind.Joint)
                isAfter = false;
            if (isAfter)
                start = segment.Range.End;
        }

        return start > range.Start && start < range.End ? TextRange.FromBounds(start, range.End) : range;
    }

    /// <summary>A part of the text, with its mapping.</summary>
    public MappedText Slice(TextRange range)
    {
        if (range.Start == 0 && range.Length == Value.Length)
            return this;
        var builder = new MappedTextBuilder(Home);
        builder.Append(this, range);
        return builder.ToMappedText();
    }

    /// <summary>
    /// Where to underline a range of the value: its exact characters if they are contiguous, or the mention of the
    /// variable if they come from several places. An empty range gives the position between two characters.
    /// Offsets are relative to the returned source, which may be embedded (<see cref="Place.InFile"/>).
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
    /// Where the characters of a range are typed, in files and in order: the innermost places, such as the default of a
    /// variable or the line of a constant. What is unknown or typed nowhere has no place.
    /// </summary>
    public IReadOnlyList<Place> OriginsOf(TextRange range)
    {
        var origins = new List<Place>();
        foreach (var piece in PiecesOf(range))
        {
            if (piece.Kind == SegmentKind.Unknown || range.Length == 0)
                continue;
            var place = piece.Path[piece.Path.Count - 1].InFile();
            if (origins.Count > 0 && origins[origins.Count - 1] is var last
                && last.Source == place.Source && last.Span.End == place.Span.Start)
            {
                origins[origins.Count - 1] = last with { Span = last.Span.Union(place.Span) };
            }
            else
            {
                origins.Add(place);
            }
        }

        return origins;
    }

    /// <summary>
    /// The edit that turns <paramref name="range"/> of the value into <paramref name="text"/>, escaped for the place
    /// where it lands and in file coordinates; it replaces only what differs. Null if the range comes from several
    /// places, is not typed anywhere, or the place cannot hold the text.
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

    /// <summary>The index of the first segment that touches or follows <paramref name="offset"/>.</summary>
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

    /// <summary>The single place where a range is typed, if there is one.</summary>
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
                return segment.WrittenAt ?? segment.Span;
            case SegmentKind.Decoded when start == end && start == segment.Range.Start:
                return new SourceSpan(segment.Span.Start, 0);
            case SegmentKind.Decoded when start == end && start == segment.Range.End:
                return new SourceSpan(segment.Span.End, 0);
            default:
                return null;
        }
    }

    /// <summary>Whether a segment directly follows the hull so far and uses the same notation.</summary>
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
    /// The innermost place that all pieces share: their own hull, or the hull of the mentions that brought them in.
    /// </summary>
    private static Place Hull(List<Piece> pieces)
    {
        var depth = SharedDepth(pieces);
        var source = pieces[0].Path[depth].Source;
        var span = pieces[0].Path[depth].Span;
        foreach (var piece in pieces)
        {
            if (piece.Path[depth].Source == source)
                span = span.Union(piece.Path[depth].Span);
        }

        return new Place(source, span);
    }

    private static int SharedDepth(List<Piece> pieces)
    {
        var depth = 0;
        while (pieces.TrueForAll(piece => piece.Path.Count > depth + 1 && piece.Path[depth] == pieces[0].Path[depth]))
            depth++;
        return depth;
    }

    /// <summary>
    /// A part of a segment with the path to it: the mentions from the outside in, then its own place.
    /// </summary>
    private sealed class Piece
    {
        public Piece(Segment segment, int start, int end)
        {
            Kind = segment.Kind;
            Frame.Collect(segment.Frame, Path);
            Path.Add(new Place(segment.Source, segment.Kind == SegmentKind.Verbatim
                ? new SourceSpan(segment.Span.Start + start - segment.Range.Start, end - start)
                : segment.Span));
        }

        public SegmentKind Kind { get; }

        public List<Place> Path { get; } = [];
    }
}
