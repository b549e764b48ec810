using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Cli.Pinning;

/// <summary>
/// Which uses of images a text is part of. An <c>ARG</c>, a constant or a line of an <c>.env</c> file may be part of
/// many, and an edit that pins one of them must be right for all.
/// </summary>
internal sealed class TextOwners
{
    private readonly Dictionary<Source, List<(SourceSpan Span, ImageUse Use)>> owners = [];

    /// <summary>Collects the texts of all image references.</summary>
    public TextOwners(IEnumerable<SourceDocument> documents)
    {
        foreach (var use in documents.SelectMany(document => document.Images))
        {
            foreach (var segment in use.Text.Segments)
            {
                if (segment.Kind is not (SegmentKind.Joint or SegmentKind.Unknown))
                    Add(new Place(segment.Source, segment.Span).InFile(), use);
            }
        }

        foreach (var spans in owners.Values)
            spans.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
    }

    /// <summary>The uses that edits change.</summary>
    public IEnumerable<ImageUse> Of(IReadOnlyList<Edit> edits) => edits.SelectMany(Of).Distinct();

    private IEnumerable<ImageUse> Of(Edit edit)
    {
        if (!owners.TryGetValue(edit.Source, out var spans))
            return [];
        return spans.TakeWhile(owner => owner.Span.Start <= edit.Span.End)
            .Where(owner => owner.Span.End >= edit.Span.Start)
            .Select(owner => owner.Use);
    }

    private void Add(Place place, ImageUse use)
    {
        if (!owners.TryGetValue(place.Source, out var spans))
            owners[place.Source] = spans = [];
        spans.Add((place.Span, use));
    }
}
