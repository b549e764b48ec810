using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>The tags of an official image that are built, by lines of versions.</summary>
internal sealed class BuiltVersions
{
    private readonly List<TagName> tags;

    private readonly HashSet<long> minorLines;

    /// <summary>Reads tags.</summary>
    /// <param name="tags">All tags that are built.</param>
    /// <param name="minorLines">The first numbers of versions whose lines have two (3.13, 3.14), not one.</param>
    public BuiltVersions(IEnumerable<string> tags, IEnumerable<long> minorLines)
    {
        this.tags = [.. tags.Select(TagName.Parse).Where(tag => tag.IsVersioned)];
        this.minorLines = [.. minorLines];
    }

    /// <inheritdoc cref="OfficialTags.LineOf"/>
    public TagLine? LineOf(TagName tag)
    {
        if (!tag.IsVersioned)
            return null;
        var depth = Math.Min(DepthOf(tag), tag.Numbers.Count);
        var line = tags.Where(other => IsSameLine(tag, other, depth)).ToList();
        return new TagLine(
            string.Join(".", tag.Digits.Take(depth)),
            line.Count > 0,
            Newest(tag, line.Where(other => TagOrder.IsSameVariant(tag, other))),
            Newest(tag, line.Where(other => TagOrder.IsSameFamily(tag, other))),
            Newest(tag, tags.Where(other =>
                TagOrder.IsSameVariant(tag, other) && tag.Numbers.Count > 0 && TagOrder.CommonNumbers(tag, other) > 0)));
    }

    /// <summary>
    /// How many numbers name the line of a tag; none for a day. A version newer than all is counted like the newest.
    /// </summary>
    private int DepthOf(TagName tag)
    {
        if (tag.Numbers.Count == 0)
            return 0;
        var majors = tags.Where(other => other.Numbers.Count > 0).Select(other => other.Numbers[0]).ToList();
        return minorLines.Contains(majors.Count == 0 ? tag.Numbers[0] : Math.Min(tag.Numbers[0], majors.Max())) ? 2 : 1;
    }

    /// <summary>The newest that is as precise as the tag; what is not finished only for what is not either.</summary>
    private static string? Newest(TagName tag, IEnumerable<TagName> others) => others
        .Where(other => (other.PreRelease is null || tag.PreRelease is not null)
            && IsAsPrecise(other, tag)
            && TagOrder.Compare(other, tag) >= 0)
        .OrderByDescending(other => other, Comparer<TagName>.Create(TagOrder.Compare))
        .ThenByDescending(other => other, Comparer<TagName>.Create(TagOrder.CompareReleases))
        .ThenBy(other => other.HasPrefix == tag.HasPrefix ? 0 : 1)
        .FirstOrDefault()?.Text;

    private static bool IsAsPrecise(TagName other, TagName tag) => tag.PreRelease is null
        ? other.Numbers.Count == tag.Numbers.Count && other.Date.Count > 0 == tag.Date.Count > 0
        : other.Precision >= tag.Precision;

    private static bool IsSameLine(TagName tag, TagName other, int depth) => tag.Numbers.Count > 0
        ? TagOrder.CommonNumbers(tag, other) >= depth
        : other.Numbers.Count == 0 && TagOrder.IsSameVariant(tag, other) && tag.Channel == other.Channel;
}
