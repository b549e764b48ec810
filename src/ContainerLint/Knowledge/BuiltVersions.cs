using System.Globalization;
using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>The current tags of an official image, by version line.</summary>
internal sealed class BuiltVersions
{
    private readonly List<TagName> all = [];
    private readonly List<TagName> tags = [];
    private readonly string[] minorLines;
    private readonly long newestMajor;

    /// <summary>Parses tags.</summary>
    /// <param name="tags">All tags that are currently built.</param>
    /// <param name="minorLines">
    /// The major versions whose lines are minor versions (3.13, 3.14), separated by spaces.
    /// </param>
    public BuiltVersions(IReadOnlyCollection<string> tags, string minorLines)
    {
        this.minorLines = minorLines.Split(' ');
        foreach (var tag in tags)
        {
            var name = TagName.Parse(tag);
            all.Add(name);
            if (!name.IsVersioned)
                continue;
            this.tags.Add(name);
            if (name.Numbers.Count > 0)
                newestMajor = Math.Max(newestMajor, name.Numbers[0]);
        }
    }

    /// <summary>All current tags, including those without a version.</summary>
    public IReadOnlyList<TagName> All => all;

    /// <inheritdoc cref="OfficialTags.LineOf"/>
    public TagLine? LineOf(TagName tag)
    {
        if (!tag.IsVersioned)
            return null;
        var depth = Math.Min(DepthOf(tag), tag.Numbers.Count);
        var isBuilt = false;
        TagName? newest = null, related = null;
        foreach (var other in tags)
        {
            var common = TagOrder.CommonNumbers(tag, other);
            var isSameLine = IsSameLine(tag, other, common, depth);
            isBuilt |= isSameLine;
            if (!isSameLine || !MayReplace(other, tag))
                continue;
            newest = TagOrder.IsSameVariant(tag, other) ? Newer(newest, other, tag) : newest;
            related = TagOrder.IsSameFamily(tag, other) && MayFollow(tag, other) ? Newer(related, other, tag) : related;
        }

        return new TagLine(
            string.Join(".", tag.Digits.Take(depth)), isBuilt, newest?.Text, related?.Text);
    }

    /// <inheritdoc cref="OfficialTags.NewestOfMajor"/>
    public TagName? NewestOfMajor(TagName tag, Func<TagName, bool> qualifies)
    {
        TagName? newest = null;
        foreach (var other in tags)
        {
            if (TagOrder.CommonNumbers(tag, other) > 0 && TagOrder.IsSameVariant(tag, other) && MayReplace(other, tag)
                && qualifies(other))
            {
                newest = Newer(newest, other, tag);
            }
        }

        return newest;
    }

    /// <inheritdoc cref="OfficialTags.Neighbours"/>
    public IReadOnlyList<string> Neighbours(TagName tag, int count)
    {
        var depth = Math.Min(DepthOf(tag), tag.Numbers.Count);
        var families = tag.Words.Select(Distributions.FamilyOf).ToList();
        return
        [
            .. all.Where(other => IsNeighbour(tag, other, depth, families))
                .OrderBy(other => DifferentFamilies(families, other))
                .ThenBy(other => Math.Abs(other.Precision - tag.Precision))
                .ThenBy(other => tag.Words.Except(other.Words).Count())
                .ThenByDescending(other => other, Comparer<TagName>.Create(TagOrder.Compare))
                .ThenByDescending(other => other, Comparer<TagName>.Create(TagOrder.CompareReleases))
                .Select(other => other.Text)
                .Take(count),
        ];
    }

    private static bool IsNeighbour(TagName tag, TagName other, int depth, IReadOnlyList<string> families)
    {
        if ((other.PreRelease is not null && tag.PreRelease is null) || !MayFollow(tag, other))
            return false;
        var isRelated = families.Count == 0 || families.Intersect(other.Words.Select(Distributions.FamilyOf)).Any();
        if (tag.Numbers.Count > 0)
            return isRelated && TagOrder.CommonNumbers(tag, other) >= depth;
        return isRelated && !other.IsVersioned && tag.Channel == other.Channel
            && (tag.Channel is not null || families.Count > 0);
    }

    /// <summary>
    /// Whether a tag has no older release of the operating system than another, and none that is not released yet.
    /// </summary>
    private static bool MayFollow(TagName old, TagName other) =>
        TagOrder.CompareReleases(other, old) >= 0 && !other.Words.Except(old.Words).Any(IsUnreleased);

    private static bool IsUnreleased(string word) => Distributions.Find(word) is { } release
        && !EndOfLife.CyclesOf(release.Distribution).Any(cycle => TagOrder.IsPrefix(cycle.Version, release.Version));

    /// <summary>A lost word counts for more than an added one.</summary>
    private static int DifferentFamilies(IReadOnlyList<string> families, TagName other)
    {
        var others = other.Words.Select(Distributions.FamilyOf).ToList();
        return (2 * families.Except(others).Count()) + others.Except(families).Count();
    }

    private static bool IsSameLine(TagName tag, TagName other, int common, int depth) => tag.Numbers.Count > 0
        ? common >= depth
        : other.Numbers.Count == 0 && TagOrder.IsSameVariant(tag, other) && tag.Channel == other.Channel;

    /// <summary>
    /// Whether a tag is as precise as another and not older. A pre-release only replaces a pre-release.
    /// </summary>
    private static bool MayReplace(TagName tag, TagName old)
    {
        if (tag.PreRelease is not null && old.PreRelease is null)
            return false;
        var isAsPrecise = old.PreRelease is null
            ? tag.Numbers.Count == old.Numbers.Count && tag.Date.Count > 0 == old.Date.Count > 0
            : tag.Precision >= old.Precision;
        return isAsPrecise && TagOrder.Compare(tag, old) >= 0;
    }

    /// <summary>
    /// The newer of two tags; on a tie the one with the newer operating system, then the one with a <c>v</c> as in the
    /// old tag.
    /// </summary>
    private static TagName Newer(TagName? best, TagName other, TagName old)
    {
        if (best is null)
            return other;
        var order = TagOrder.Compare(other, best);
        if (order == 0)
            order = TagOrder.CompareReleases(other, best);
        var isWrittenAlike = other.HasPrefix == old.HasPrefix && best.HasPrefix != old.HasPrefix;
        return order > 0 || (order == 0 && isWrittenAlike) ? other : best;
    }

    /// <summary>
    /// How many numbers identify the line of a tag; 0 for a date. Unknown newer versions count like the newest known.
    /// </summary>
    private int DepthOf(TagName tag)
    {
        if (tag.Numbers.Count == 0)
            return 0;
        var major = tags.Count > 0 ? Math.Min(tag.Numbers[0], newestMajor) : tag.Numbers[0];
        return Array.IndexOf(minorLines, major.ToString(CultureInfo.InvariantCulture)) >= 0 ? 2 : 1;
    }
}
