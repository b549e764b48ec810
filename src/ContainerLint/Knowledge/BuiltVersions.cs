using System.Collections.Concurrent;
using System.Globalization;
using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>
/// The current tags of an official image, by version line. Tags are parsed on demand, and where a version is asked for,
/// only those with its first number: some images have thousands of tags, and most runs ask for one.
/// </summary>
/// <param name="text">The tags that are currently built.</param>
/// <param name="knowledge">What knows the releases of operating systems.</param>
/// <param name="repository">The full name of the image.</param>
internal sealed class BuiltVersions(TagText text, KnowledgeBase knowledge, string repository)
{
    // Parsing twice in two threads is harmless.
    private readonly ConcurrentDictionary<long, IReadOnlyList<TagName>> byMajor = new();
    private readonly string[] minorLines = text.MinorLines.Split([' '], StringSplitOptions.RemoveEmptyEntries);
    private IReadOnlyList<TagName>? all;
    private SupportPolicy? policy;

    /// <summary>All current tags, including those without a version.</summary>
    public IReadOnlyList<TagName> All => all ??= [.. text.All().Select(TagName.Parse)];

    private SupportPolicy Policy => policy ??= knowledge.EndOfLife.ProductOf(repository) is { } product
        ? knowledge.EndOfLife.PolicyOf(product) : new SupportPolicy("");

    /// <summary>The current tags that have a version or a date.</summary>
    private IEnumerable<TagName> Versioned => All.Where(tag => tag.IsVersioned);

    /// <inheritdoc cref="ImageTags.LineOf"/>
    public TagLine? LineOf(TagName tag)
    {
        if (!tag.IsVersioned)
            return null;
        var depth = Math.Min(DepthOf(tag), tag.Numbers.Count);
        var isBuilt = false;
        TagName? newest = null, related = null;
        foreach (var other in Candidates(tag))
        {
            var common = TagOrder.CommonNumbers(tag, other);
            var isSameLine = IsSameLine(tag, other, common, depth);
            isBuilt |= isSameLine;
            if (!isSameLine || !MayReplace(other, tag) || !IsSameChannel(tag, other))
                continue;
            newest = TagOrder.IsSameVariant(tag, other) ? Newer(newest, other, tag) : newest;
            related = TagOrder.IsSameFamily(tag, other) && MayFollow(tag, other) ? Newer(related, other, tag) : related;
        }

        return new TagLine(
            string.Join(".", tag.Digits.Take(depth)), isBuilt, newest?.Text, related?.Text);
    }

    /// <inheritdoc cref="ImageTags.NewestOfMajor"/>
    public TagName? NewestOfMajor(TagName tag, Func<TagName, bool> qualifies)
    {
        TagName? newest = null;
        foreach (var other in OfMajor(tag.Numbers))
        {
            if (TagOrder.CommonNumbers(tag, other) > 0 && TagOrder.IsSameVariant(tag, other) && MayReplace(other, tag)
                && IsSameChannel(tag, other) && qualifies(other))
            {
                newest = Newer(newest, other, tag);
            }
        }

        return newest;
    }

    /// <inheritdoc cref="ImageTags.Neighbours"/>
    public IReadOnlyList<string> Neighbours(TagName tag, int count)
    {
        var depth = Math.Min(DepthOf(tag), tag.Numbers.Count);
        var families = tag.Words.Select(Distributions.FamilyOf).ToList();
        var candidates = tag.Numbers.Count > 0 ? OfMajor(tag.Numbers) : All;
        return
        [
            .. candidates.Where(other => IsNeighbour(tag, other, depth, families))
                .OrderBy(other => DifferentFamilies(families, other))
                .ThenBy(other => Math.Abs(other.Precision - tag.Precision))
                .ThenBy(other => tag.Words.Except(other.Words).Count())
                .ThenByDescending(other => other, Comparer<TagName>.Create(TagOrder.Compare))
                .ThenByDescending(other => other, Comparer<TagName>.Create(TagOrder.CompareReleases))
                .Select(other => other.Text)
                .Take(count),
        ];
    }

    /// <inheritdoc cref="ImageTags.NewestOfVariant"/>
    public TagName? NewestOfVariant(TagName tag)
    {
        TagName? newest = null;
        foreach (var other in Versioned)
        {
            if (other.PreRelease is null && other.Channel == tag.Channel && TagOrder.IsSameVariant(tag, other)
                && MayReplace(other, tag) && IsSameChannel(tag, other) && TagOrder.Compare(other, tag) > 0)
            {
                newest = Newer(newest, other, tag);
            }
        }

        return newest;
    }

    /// <summary>The newest release of the variant of a tag; null if none is newer than the tag.</summary>
    public TagName? NewestAfter(TagName tag)
    {
        TagName? newest = null;
        foreach (var other in Versioned)
        {
            if (other.PreRelease is null && other.Channel == tag.Channel && TagOrder.IsSameVariant(tag, other)
                && IsSameChannel(tag, other) && TagOrder.Compare(other, tag) > 0)
            {
                newest = Newer(newest, other, tag);
            }
        }

        return newest;
    }

    /// <inheritdoc cref="ImageTags.WithVersion"/>
    public IEnumerable<TagName> WithVersion(TagName version)
    {
        var line = OfMajor(version.Numbers).Where(other => other.PreRelease is null
            && other.Numbers.Count == version.Numbers.Count && TagOrder.CommonNumbers(version, other) > 1).ToList();
        return line.Exists(other => other.Numbers.SequenceEqual(version.Numbers))
            ? line.Where(other => other.Numbers.SequenceEqual(version.Numbers))
            : line.Where(other => line.TrueForAll(newer => TagOrder.Compare(newer, other) <= 0));
    }

    /// <inheritdoc cref="ImageTags.NewestRelease"/>
    public TagName? NewestRelease()
    {
        TagName? newest = null;
        foreach (var tag in All)
        {
            if (tag.Numbers.Count > 0 && tag.PreRelease is null && tag.Words.Count == 0 && tag.Channel is null
                && Policy.IsSameChannel(tag, tag))
            {
                newest = newest is null || TagOrder.Compare(tag, newest) > 0 ? tag : newest;
            }
        }

        return newest;
    }

    /// <inheritdoc cref="ImageTags.OfLine"/>
    public IReadOnlyList<TagName> OfLine(ProductCycle line, TagName like) =>
        like.Numbers.Count > 0 ? OfMajor(line.Version.Numbers) : All;

    /// <inheritdoc cref="ImageTags.OfLineLike"/>
    public IEnumerable<TagName> OfLineLike(ProductCycle line, TagName like)
    {
        if (like.Numbers.Count == 0 || line.Version.Numbers.Count == 0)
            return OfLine(line, like);
        var major = line.Version.Numbers[0];
        var hyphens = HyphensIn(like.Text);
        return byMajor.TryGetValue(major, out var parsed)
            ? parsed.Where(other => HyphensIn(other.Text) == hyphens)
            : text.WithNumber(major).Where(other => HyphensIn(other) == hyphens).Select(TagName.Parse);
    }

    private static int HyphensIn(string tag)
    {
        var count = 0;
        foreach (var c in tag)
            count += c == '-' ? 1 : 0;
        return count;
    }

    /// <inheritdoc cref="ImageTags.Alike"/>
    public IReadOnlyList<TagName> Alike(TagName tag) => tag.Numbers.Count > 0 ? OfMajor(tag.Numbers) : All;

    private bool IsNeighbour(TagName tag, TagName other, int depth, IReadOnlyList<string> families)
    {
        // What costs most comes last.
        if (other.PreRelease is not null && tag.PreRelease is null)
            return false;
        var isOfLine = tag.Numbers.Count > 0
            ? TagOrder.CommonNumbers(tag, other) >= depth
            : !other.IsVersioned && tag.Channel == other.Channel && (tag.Channel is not null || families.Count > 0);
        return isOfLine && MayFollow(tag, other) && IsSameChannel(tag, other)
            && (families.Count == 0 || families.Intersect(other.Words.Select(Distributions.FamilyOf)).Any());
    }

    /// <inheritdoc cref="ImageTags.MayFollow"/>
    public bool MayFollow(TagName old, TagName other) =>
        TagOrder.CompareReleases(other, old) >= 0 && !other.Words.Except(old.Words).Any(IsUnreleased);

    private bool IsUnreleased(string word) => Distributions.Find(word) is { } release
        && !knowledge.EndOfLife.CyclesOf(release.Distribution)
            .Any(cycle => TagOrder.IsPrefix(cycle.Version, release.Version));

    /// <summary>Whether a tag is for the same users as another, or of the same minor version anyway.</summary>
    private bool IsSameChannel(TagName tag, TagName other) =>
        TagOrder.CommonNumbers(tag, other) > 1 || Policy.IsSameChannel(tag, other);

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
    private static bool MayReplace(TagName tag, TagName old) =>
        (tag.PreRelease is null || old.PreRelease is not null)
        && IsAsPrecise(tag, old) && TagOrder.Compare(tag, old) >= 0;

    /// <summary>
    /// A pre-release without a number moves as its release does; the number of one is no part of its release.
    /// </summary>
    private static bool IsAsPrecise(TagName tag, TagName old) => (tag.PreRelease, old.PreRelease) switch
    {
        (_, null) => tag.Numbers.Count == old.Numbers.Count && tag.Date.Count > 0 == old.Date.Count > 0,
        (null, { Number: >= 0 }) => tag.Numbers.Count >= old.Numbers.Count,
        (null, _) => tag.Numbers.Count == old.Numbers.Count,
        _ => tag.Precision >= old.Precision,
    };

    /// <summary>
    /// The newer of two tags; on a tie the one with the newer operating system, then the one with a <c>v</c> as in the
    /// old tag.
    /// </summary>
    internal static TagName Newer(TagName? best, TagName other, TagName old)
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
        if (minorLines.Length == 0)
            return 1;
        var major = tag.Numbers[0];
        if (OfMajor(tag.Numbers).Count == 0)
            major = Math.Min(major, NewestMajor() ?? major);
        return Array.IndexOf(minorLines, major.ToString(CultureInfo.InvariantCulture)) >= 0 ? 2 : 1;
    }

    private long? NewestMajor() => All.Max(tag => tag.Numbers.Count > 0 ? tag.Numbers[0] : (long?)null);

    /// <summary>The tags that may be of the same line as a tag.</summary>
    private IEnumerable<TagName> Candidates(TagName tag) => tag.Numbers.Count > 0 ? OfMajor(tag.Numbers) : Versioned;

    /// <summary>The tags whose version has the same first number; empty for an empty version.</summary>
    private IReadOnlyList<TagName> OfMajor(IReadOnlyList<long> version)
    {
        if (version.Count == 0)
            return [];
        return byMajor.GetOrAdd(version[0], major =>
        [
            .. text.WithNumber(major).Select(TagName.Parse)
                .Where(tag => tag.Numbers.Count > 0 && tag.Numbers[0] == major),
        ]);
    }
}
