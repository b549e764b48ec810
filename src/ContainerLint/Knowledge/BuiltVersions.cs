using System.Globalization;
using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>The tags of an official image that are built, by lines of versions.</summary>
internal sealed class BuiltVersions
{
    private readonly List<TagName> tags;

    /// <summary>Reads the tags of all groups.</summary>
    public BuiltVersions(IReadOnlyList<TagGroup> groups)
    {
        tags = [.. groups.SelectMany(group => group.Tags).Select(TagName.Parse).Where(tag => tag.IsVersioned)];
        var versions = groups
            .Select(group => group.Tags.Select(TagName.Parse).OrderByDescending(tag => tag.Numbers.Count).First())
            .Where(tag => tag.Numbers.Count > 0 && tag.PreRelease is null)
            .ToList();
        while (HasTwoVersions(versions, Depth))
            Depth++;
    }

    /// <summary>How many numbers name a line: with so many, one version at most is built.</summary>
    public int Depth { get; } = 1;

    /// <inheritdoc cref="OfficialTags.LineOf"/>
    public TagLine? LineOf(TagName tag)
    {
        if (!tag.IsVersioned || (tag.Numbers.Count > 0 && tag.Numbers.Count < Depth))
            return null;
        var line = tags.Where(other => IsSameLine(tag, other)).ToList();
        return new TagLine(
            string.Join(".", tag.Numbers.Take(Depth).Select(number => number.ToString(CultureInfo.InvariantCulture))),
            line.Count > 0,
            Newest(tag, line.Where(other => TagOrder.IsSameVariant(tag, other))),
            Newest(tag, line.Where(other => TagOrder.IsSameFamily(tag, other))),
            Newest(tag, tags.Where(other =>
                TagOrder.IsSameVariant(tag, other) && tag.Numbers.Count > 0 && TagOrder.CommonNumbers(tag, other) > 0)));
    }

    private static bool HasTwoVersions(List<TagName> versions, int depth) => versions
        .Where(version => version.Numbers.Count > depth)
        .GroupBy(version => string.Join(".", version.Numbers.Take(depth)))
        .Any(line => line.Select(version => string.Join(".", version.Numbers)).Distinct().Count() > 1);

    /// <summary>The newest that is as precise as the tag; what is not finished only for what is not either.</summary>
    private static string? Newest(TagName tag, IEnumerable<TagName> others) => others
        .Where(other => (other.PreRelease is null || tag.PreRelease is not null)
            && IsAsPrecise(other, tag)
            && TagOrder.Compare(other, tag) >= 0)
        .OrderByDescending(other => other, Comparer<TagName>.Create(TagOrder.Compare))
        .ThenBy(other => other.HasPrefix == tag.HasPrefix ? 0 : 1)
        .FirstOrDefault()?.Text;

    private static bool IsAsPrecise(TagName other, TagName tag) => tag.PreRelease is null
        ? other.Numbers.Count == tag.Numbers.Count && other.Date.Count > 0 == tag.Date.Count > 0
        : other.Precision >= tag.Precision;

    private bool IsSameLine(TagName tag, TagName other) => tag.Numbers.Count > 0
        ? TagOrder.CommonNumbers(tag, other) >= Depth
        : other.Numbers.Count == 0 && TagOrder.IsSameVariant(tag, other) && tag.Channel == other.Channel;
}
