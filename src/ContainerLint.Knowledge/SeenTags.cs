using System.Globalization;
using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>
/// Writes the tags of an image that public repositories write, as <see cref="TagText"/> reads them. A group is a
/// release with the tags that move and surely lead to it: those of the same variant that are a prefix of no newer
/// release.
/// </summary>
internal static class SeenTags
{
    private const string Latest = "latest";

    /// <summary>
    /// A release that nobody has written for longer, in days, is hardly still the newest one: who follows an image has
    /// moved on, and who does not says nothing.
    /// </summary>
    private const int LongestSilence = 180;

    /// <summary>
    /// From this age on, in days, a release needs several owners: a single one may just have forgotten to upgrade.
    /// </summary>
    private const int Old = 365;

    private static readonly Comparer<TagName> NewestFirst =
        Comparer<TagName>.Create((left, right) => TagOrder.Compare(right, left));

    /// <summary>The text; null if nothing in it would answer a question.</summary>
    public static string? Of(SeenImage image, Day recorded)
    {
        var floating = image.Floating.Where(IsKept).Select(TagName.Parse).ToList();
        var releases = image.Tags.Keys
            .Where(tag => !image.Floating.Contains(tag) && IsKept(tag))
            .Select(TagName.Parse)
            .Where(tag => tag.IsVersioned)
            .OrderBy(tag => tag, NewestFirst).ThenBy(tag => tag.Text, StringComparer.Ordinal)
            .ToList();
        if (floating.Count + releases.Count == 0)
            return null;
        var newest = NewestOf(image, recorded, releases);
        var current = releases.Where(release => IsCurrent(image, release.Text, recorded)).ToList();
        var targets = floating.ToLookup(tag => tag.Text == Latest ? newest ?? "" : ReleaseOf(tag, current)?.Text ?? "");
        var lines = releases.Select(release => Line(release, targets[release.Text]))
            .Concat(targets[""].OrderBy(tag => tag.Text, StringComparer.Ordinal).Select(tag => Line(tag, [])));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(' ', VersionLines.Minor(image))}|{image.Owners}|{newest}\n")
            + string.Concat(lines);
    }

    /// <summary>An image with the current releases of an official image that its publisher builds from it.</summary>
    public static SeenImage With(SeenImage image, ImageRecord official, Day recorded)
    {
        var releases = official.Groups.SelectMany(group => group.Tags).Select(TagName.Parse)
            .Where(tag => tag is { Words.Count: 0, PreRelease: null, Channel: null, Numbers.Count: > 2 })
            .OrderBy(tag => tag, NewestFirst).Select(tag => tag.Text).ToList();
        var tags = image.Tags.ToDictionary(tag => tag.Key, tag => tag.Value);
        foreach (var release in releases)
            tags[release] = new SeenTag(recorded, recorded, image.Owners);
        return image with { Newest = releases.FirstOrDefault() ?? image.Newest, Tags = tags };
    }

    /// <summary>A tag that the format can hold and that is worth it: no placeholder and no commit.</summary>
    private static bool IsKept(string tag) => tag.Length > 0
        && tag.IndexOfAny(['/', ' ', '\t', '\n', '|', '$', '{']) < 0
        && !RelatedTags.HasCommit(tag);

    /// <summary>
    /// What <c>latest</c> may be replaced by: a release that is written now, and no variant. Where the miners see only
    /// variants, such as <c>18-3.6</c>, the newest tag of nothing but numbers.
    /// </summary>
    private static string? NewestOf(SeenImage image, Day recorded, IEnumerable<TagName> newestFirst) =>
        (image.Newest ?? newestFirst.FirstOrDefault(IsPlain)?.Text) is { } newest && IsKept(newest)
        && IsCurrent(image, newest, recorded) && TagName.Parse(newest) is { PreRelease: null } name
        && !name.Words.Any(IsVariant) ? newest : null;

    private static bool IsPlain(TagName tag) => tag is { Words.Count: 0, PreRelease: null, Channel: null }
        && tag.Numbers.Count > 1;

    private static bool IsCurrent(SeenImage image, string tag, Day recorded) =>
        image.Tags.TryGetValue(tag, out var seen) && recorded - seen.Last <= LongestSilence
        && (seen.Owners > 1 || recorded - seen.First < Old);

    private static bool IsVariant(string word) => word is "slim" || Distributions.Find(word) is not null
        || Distributions.FamilyOf(word) == "alpine";

    private static string Line(TagName release, IEnumerable<TagName> floating) => "\t" + release.Text + string.Concat(
        floating.OrderBy(tag => tag.Text, StringComparer.Ordinal).Select(tag => " " + tag.Text + "/0")) + "\n";

    /// <summary>The newest release that a moving tag may name; null if there is none.</summary>
    private static TagName? ReleaseOf(TagName tag, List<TagName> releases) => tag.Numbers.Count == 0 ? null
        : releases.Find(release => release.PreRelease is null && release.Precision > tag.Precision
            && release.HasPrefix == tag.HasPrefix && release.Channel == tag.Channel
            && TagOrder.IsPrefix(tag, release) && TagOrder.IsSameVariant(tag, release));
}
