using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>
/// Estimates which tags of an official image may have appeared since the record ends: the next versions of current
/// images and rebuilds of them. It errs towards "may have": a year after the record, anything is possible.
/// </summary>
internal sealed class NewerTags
{
    private const int Month = 30;

    /// <summary>The .NET SDK counts by hundreds: 10.0.400 may follow 10.0.311.</summary>
    private const int Band = 100;
    private const int Year = 365;

    private static readonly Comparer<TagName> Versions = Comparer<TagName>.Create(TagOrder.Compare);

    private readonly ImageTags image;
    private readonly Day today;
    private readonly int months;
    private readonly BuiltVersions built;

    /// <summary>Takes the current tags of an image, on a day.</summary>
    public NewerTags(ImageTags image, BuiltVersions built, Day today)
    {
        this.image = image;
        this.today = today;
        months = Math.Max(0, today - image.Recorded) / Month;
        this.built = built;
    }

    /// <summary>Whether a tag that is not in the record may have appeared since.</summary>
    public bool MayInclude(TagName tag)
    {
        if (!image.IsBuilt)
            return false;
        if (today - image.Recorded > Year)
            return true;
        if (tag.Channel is { } channel && !image.EverHadWord(channel))
            return false;
        var isNewVariant = tag.Words.Any(IsNewRelease);
        if (!tag.Words.All(word => image.EverHadWord(word) || IsNewRelease(word)))
            return false;
        return isNewVariant || (tag.Date.Count > 0 && IsNewDate(tag)) || (tag.Numbers.Count > 0 && IsNewVersion(tag));
    }

    private static bool Reaches(long number, long newest, long step) => number > newest && number <= newest + step;

    /// <summary>
    /// Whether a word is the next release of something known: <c>alpine3.25</c>, <c>forky</c>, <c>php8.6</c>.
    /// </summary>
    private bool IsNewRelease(string word)
    {
        if (image.EverHadWord(word))
            return false;
        var family = FamilyOf(word);
        var version = VersionOf(word);
        return family.Length > 0 && version is not null && built.All
            .SelectMany(tag => tag.Words)
            .Where(other => FamilyOf(other) == family)
            .Select(VersionOf)
            .OfType<TagName>()
            .OrderByDescending(other => other, Versions)
            .FirstOrDefault() is { } newest
            && TagOrder.Compare(version, newest) > 0
            && Reaches(version.Numbers[0], newest.Numbers[0] - 1, 3 + (months / 6));
    }

    private static string FamilyOf(string word) => Distributions.Find(word)?.Distribution ?? Distributions.Stem(word);

    private static TagName? VersionOf(string word) =>
        Distributions.Find(word)?.Version ?? Distributions.VersionBehind(word);

    private bool IsNewDate(TagName tag) => tag.Date[0] is >= 1 and <= 9999
        && new Day((int)tag.Date[0], (int)tag.Date[1], 1) >= new Day(image.Recorded.Number - Month);

    private bool IsNewVersion(TagName tag)
    {
        if (IsNextPreRelease(tag))
            return true;
        // Of a version that was only built as a preview, the release may have appeared.
        var released = built.All.Where(other => other.PreRelease is null || tag.PreRelease is not null).ToList();
        var line = released.Where(other => TagOrder.CommonNumbers(tag, other) > 0 && tag.Numbers.Count > 1).ToList();
        for (var common = tag.Numbers.Count - 1; common > 0; common--)
        {
            var closest = line.Where(other =>
                TagOrder.CommonNumbers(tag, other) == common && other.Numbers.Count > common).ToList();
            if (closest.Count > 0)
            {
                var last = closest.Max(other => other.Numbers[common]);
                return closest.All(other => TagOrder.Compare(tag, other) > 0) && Reaches(
                    tag.Numbers[common], last, (last < Band ? 10 : 2 * Band) + (2 * months));
            }
        }

        var newest = released.Where(other => other.Numbers.Count > 0).Select(other => other.Numbers[0]);
        return newest.DefaultIfEmpty(0).Max() is var major
            && (Reaches(tag.Numbers[0], major, 1 + (months / 4)) || IsCalendar(tag.Numbers[0], major));
    }

    /// <summary>Whether a tag is a later pre-release of a version that has pre-releases: rc1 after beta2.</summary>
    private bool IsNextPreRelease(TagName tag)
    {
        if (tag.PreRelease is null)
            return false;
        var earlier = built.All
            .Where(other => other.PreRelease is not null && other.Numbers.SequenceEqual(tag.Numbers)).ToList();
        return earlier.Count > 0 && earlier.TrueForAll(other => TagOrder.Compare(tag, other) > 0);
    }

    /// <summary>Some projects switch to calendar versions (9.4, then 26.7).</summary>
    private bool IsCalendar(long number, long major) => number > major
        && (number == today.Year || number == today.Year % 100 || number == today.Year + 1);
}
