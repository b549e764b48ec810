using ContainerLint.Text;

namespace ContainerLint.Documents.Suppressions;

/// <summary>
/// Selects the suppressions in other files that cover something a document uses. The rest belong to other documents
/// that share the file.
/// </summary>
public static class CompanionSuppressions
{
    /// <summary>The suppressions of a file that cover values used by images.</summary>
    /// <param name="suppressions">All suppressions in the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="images">The images of the document.</param>
    public static IEnumerable<Suppression> Covering(
        IEnumerable<Suppression> suppressions, Source file, IReadOnlyList<ImageUse> images)
    {
        List<int> used = [.. images.SelectMany(image => image.Text.Segments)
            .Select(segment => new Place(segment.Source, segment.Span).InFile())
            .Where(place => place.Source == file)
            .Select(place => place.Span.Start)];
        used.Sort();
        foreach (var suppression in suppressions)
        {
            if (suppression.Scope is { } scope ? HasAnyIn(used, scope.Span) : used.Count > 0)
                yield return suppression;
        }
    }

    private static bool HasAnyIn(List<int> sorted, SourceSpan span)
    {
        var i = sorted.BinarySearch(span.Start);
        if (i < 0)
            i = ~i;
        return i < sorted.Count && sorted[i] < span.End;
    }
}
