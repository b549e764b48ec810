using ContainerLint.Documents.Suppressions;
using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// The suppression comments of a project file. A comment at the start of a line applies to the element below, a comment
/// at the end of a line to that line and the property that ends on it.
/// </summary>
internal sealed class ProjectSuppressions(ProjectFile file)
{
    private readonly Source source = file.Source;
    private readonly Dictionary<int, SourceSpan> propertyAt =
        file.Properties.ToDictionary(property => property.Element.Start, property => property.Element);

    private readonly List<int> ends = [.. file.Properties.Select(property => property.Element.End)];

    /// <summary>The suppressions, in text order.</summary>
    public IReadOnlyList<Suppression> All()
    {
        var suppressions = new List<Suppression>();
        SourceSpan? below = null;
        for (var i = file.Comments.Count - 1; i >= 0; i--)
        {
            var comment = file.Comments[i];
            below = Below(comment, i + 1 < file.Comments.Count ? file.Comments[i + 1].Span.Start : -1, below);
            if (source.Text.IndexOf(SuppressionComment.Marker, comment.Inner.Start, comment.Inner.Length,
                StringComparison.Ordinal) < 0)
            {
                continue;
            }

            var scope = ScopeOf(comment, below);
            if (SuppressionComment.Parse(source, comment.Span, new(scope)) is { } suppression)
                suppressions.Add(suppression);
        }

        suppressions.Reverse();
        return suppressions;
    }

    private SourceSpan ScopeOf(XmlPiece comment, SourceSpan? below)
    {
        var line = source.Lines.SpanOf(source.Lines.PositionOf(comment.Span.Start).Line);
        if (string.IsNullOrWhiteSpace(source.Text.Substring(line.Start, comment.Span.Start - line.Start)))
            return below ?? comment.Span;
        var last = ends.BinarySearch(comment.Span.Start);
        if (last < 0)
            last = ~last - 1;
        return last >= 0 && ends[last] > line.Start ? line.Union(file.Properties[last].Element) : line;
    }

    /// <summary>
    /// The property below a comment, or the next line if it is not a property; comments in between are skipped.
    /// </summary>
    private SourceSpan? Below(XmlPiece comment, int nextComment, SourceSpan? belowNext)
    {
        var start = source.Text.IndexOf('<', comment.Span.End);
        if (start < 0)
            return null;
        if (start == nextComment)
            return belowNext;
        return propertyAt.TryGetValue(start, out var element)
            ? element
            : source.Lines.SpanOf(source.Lines.PositionOf(start).Line);
    }
}
