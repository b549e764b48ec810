using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>
/// Derives from an image's history which versions replace each other and which are maintained in parallel: node 24.18
/// ends when 24.19 appears, but python 3.13 is built for years beside 3.14.
/// </summary>
internal static class VersionLines
{
    /// <summary>The minimum overlap in days; a release that is published in steps overlaps less.</summary>
    private const int MinOverlap = 45;

    /// <summary>The major versions with at least two minor versions that were built in parallel.</summary>
    public static IEnumerable<long> Minor(ImageRecord image, Day recorded) =>
        Minor(image.History.Select(tag => (tag.Key, tag.Value.First, tag.Value.Removed ?? recorded)));

    /// <summary>
    /// The major versions with at least two minor versions of which new releases were written in parallel.
    /// </summary>
    public static IEnumerable<long> Minor(SeenImage image) =>
        Minor(image.Tags.Select(tag => (tag.Key, tag.Value.First, tag.Value.First)));

    private static IOrderedEnumerable<long> Minor(IEnumerable<(string Tag, Day First, Day End)> tags) => tags
        .Select(tag => (Name: TagName.Parse(tag.Tag), Span: (tag.First, tag.End)))
        .Where(tag => tag.Name.Numbers.Count > 1 && tag.Name.PreRelease is null)
        .GroupBy(tag => (Major: tag.Name.Numbers[0], Minor: tag.Name.Numbers[1]), tag => tag.Span)
        .GroupBy(line => line.Key.Major, Span)
        .Where(major => AnyOverlap([.. major.OrderBy(span => span.First)]))
        .Select(major => major.Key)
        .Order();

    private static (Day First, Day End) Span(IEnumerable<(Day First, Day End)> tags) =>
        (tags.Min(tag => tag.First), tags.Max(tag => tag.End));

    private static bool AnyOverlap(List<(Day First, Day End)> spans)
    {
        for (var at = 1; at < spans.Count; at++)
        {
            var ended = spans.Take(at).Max(span => span.End);
            if ((ended < spans[at].End ? ended : spans[at].End) - spans[at].First >= MinOverlap)
                return true;
        }

        return false;
    }
}
