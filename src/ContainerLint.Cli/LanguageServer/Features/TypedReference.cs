using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>A reference that is being typed, up to the cursor.</summary>
/// <param name="Name">The name as typed so far, without the tag.</param>
/// <param name="NameSpan">What a chosen name replaces.</param>
/// <param name="Tag">The tag as typed so far; null if the name is being typed.</param>
/// <param name="TagSpan">What a chosen tag replaces.</param>
internal sealed record TypedReference(string Name, SourceSpan NameSpan, string? Tag, SourceSpan TagSpan)
{
    /// <summary>The reference at an offset; null if none is being typed there, or a digest is.</summary>
    public static TypedReference? At(DocumentView view, int offset) =>
        OfImage(view, offset) ?? OfEmpty(view, offset);

    /// <summary>In an image that the reader sees already.</summary>
    private static TypedReference? OfImage(DocumentView view, int offset)
    {
        foreach (var at in ImageAt.AllIn(view))
        {
            foreach (var segment in at.Image.Text.Segments)
            {
                if (segment.Kind != SegmentKind.Verbatim || segment.Source.Origin is not null
                    || segment.Source.Path != view.Source.Path
                    || offset < segment.Span.Start || offset > segment.Span.End)
                {
                    continue;
                }

                var typed = segment.Range.Start + offset - segment.Span.Start;
                return Of(at.Image.Text.Value, typed, offset, segment);
            }
        }

        return null;
    }

    private static TypedReference? Of(string value, int typed, int offset, Segment segment)
    {
        var before = value[..typed];
        if (before.Contains('@', StringComparison.Ordinal))
            return null;
        var colon = before.LastIndexOf(':') is var last && last > before.LastIndexOf('/') ? last : -1;
        var start = Math.Max(segment.Range.Start, colon + 1);
        var end = EndOf(value, typed, colon >= 0 ? "@" : ":@", segment.Range.End);
        var span = SourceSpan.FromBounds(offset - (typed - start), offset + (end - typed));
        return colon >= 0
            ? new TypedReference(before[..colon], default, before[(colon + 1)..], span)
            : segment.Range.Start == 0 ? new TypedReference(before, span, null, default) : null;
    }

    /// <summary>Where the part ends that the cursor is in.</summary>
    private static int EndOf(string value, int from, string ends, int limit)
    {
        while (from < limit && !ends.Contains(value[from], StringComparison.Ordinal))
            from++;
        return from;
    }

    /// <summary>
    /// Behind <c>FROM</c>, <c>--from=</c> or <c>image:</c> where the reader sees no image yet: nothing is typed, or
    /// what is typed is no YAML (<c>image: node:</c>).
    /// </summary>
    private static TypedReference? OfEmpty(DocumentView view, int offset)
    {
        var line = view.Source.Lines.SpanOf(view.Source.Lines.PositionOf(offset).Line);
        var before = view.Source.Text.AsSpan(line.Start, offset - line.Start);
        var word = before.LastIndexOfAny(' ', '\t', '=') + 1;
        var lead = before[..word].Trim();
        var isPlace = view.Document switch
        {
            DockerfileDocument => IsFrom(lead),
            ComposeDocument => lead.TrimStart('-').Trim().Equals("image:", StringComparison.Ordinal),
            _ => false,
        };
        if (!isPlace || before[word..].ContainsAny("@\"'$"))
            return null;
        var typed = before[word..].ToString();
        var colon = typed.LastIndexOf(':') is var last && last > typed.LastIndexOf('/') ? last : -1;
        return colon < 0
            ? new TypedReference(typed, SourceSpan.FromBounds(line.Start + word, offset), null, default)
            : new TypedReference(
                typed[..colon], default, typed[(colon + 1)..],
                SourceSpan.FromBounds(line.Start + word + colon + 1, offset));
    }

    private static bool IsFrom(ReadOnlySpan<char> lead)
    {
        if (lead.Equals("FROM", StringComparison.OrdinalIgnoreCase))
            return true;
        if (lead.StartsWith("FROM ", StringComparison.OrdinalIgnoreCase))
            return lead[5..].TrimStart().StartsWith("--platform=") && lead.LastIndexOf(' ') == 4;
        return lead.EndsWith("--from=", StringComparison.Ordinal)
            && lead.StartsWith("COPY", StringComparison.OrdinalIgnoreCase);
    }
}
