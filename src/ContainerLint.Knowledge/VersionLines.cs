using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>
/// Tells by an image's history which versions replace each other and which are kept side by side: 24.18 of node ends
/// where 24.19 begins, but 3.13 of python is built for years beside 3.14.
/// </summary>
internal static class VersionLines
{
    /// <summary>Less is the overlap of a release that came in several steps.</summary>
    private const int SideBySide = 45;

    /// <summary>
    /// The first numbers of the versions of which two lines with this first number were built side by side.
    /// </summary>
    public static IEnumerable<long> Minor(ImageRecord image, Day recorded) => image.History
        .Select(tag => (Name: TagName.Parse(tag.Key), tag.Value))
        .Where(tag => tag.Name.Numbers.Count > 1 && tag.Name.PreRelease is null)
        .GroupBy(tag => (Major: tag.Name.Numbers[0], Minor: tag.Name.Numbers[1]), tag => tag.Value)
        .GroupBy(line => line.Key.Major, line => Span(line, recorded))
        .Where(major => AnyOverlap([.. major.OrderBy(span => span.First)]))
        .Select(major => major.Key)
        .Order();

    private static (Day First, Day Left) Span(IEnumerable<TagHistory> tags, Day recorded) =>
        (tags.Min(tag => tag.First), tags.Max(tag => tag.Left ?? recorded));

    private static bool AnyOverlap(List<(Day First, Day Left)> spans)
    {
        for (var at = 1; at < spans.Count; at++)
        {
            var ended = spans.Take(at).Max(span => span.Left);
            if ((ended < spans[at].Left ? ended : spans[at].Left) - spans[at].First >= SideBySide)
                return true;
        }

        return false;
    }
}
