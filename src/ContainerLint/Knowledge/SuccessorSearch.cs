using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>Looks for the tag of one version line that is most like a tag of another one.</summary>
internal sealed class SuccessorSearch
{
    private const int None = int.MaxValue;

    private readonly ImageTags image;
    private readonly TagName old;
    private readonly ProductCycle line;
    private readonly bool mustMatchHost;
    private readonly string? successor;
    private readonly bool isOnOldRelease;
    private readonly int precision;

    /// <summary>Prepares the search.</summary>
    /// <param name="image">The tags of the image.</param>
    /// <param name="old">The tag that is written.</param>
    /// <param name="from">Its version line.</param>
    /// <param name="line">The line to search.</param>
    /// <param name="today">The day.</param>
    public SuccessorSearch(ImageTags image, TagName old, ProductCycle from, ProductCycle line, Day today)
    {
        this.image = image;
        this.old = old;
        this.line = line;
        mustMatchHost = old.Families.Any(family => family is "ltsc" or "nanoserver" or "windowsservercore");
        successor = image.IsDotnet && Systems.Of(old) is { } system ? Systems.SuccessorOf(system) : null;
        isOnOldRelease = old.Words.Any(word => image.Knowledge.EndOfLife.IsReleaseOver(word, today));
        precision = Math.Max(
            line.Version.Numbers.Count,
            old.Numbers.Count - from.Version.Numbers.Count + line.Version.Numbers.Count);
    }

    /// <summary>
    /// The best tag that may be written: as like the old one as possible, about as precise, and the newest of those.
    /// </summary>
    public TagName? Best(Func<string, bool> offers)
    {
        var (best, rank) = BestOf(image.OfLineLike(line, old), offers);
        return rank.Unlikeness == 0 ? best : BestOf(image.OfLine(line, old), offers).Best;
    }

    /// <summary>The tags that are alike but for the release of Windows, newest first.</summary>
    public IReadOnlyList<string> ForOtherHosts()
    {
        if (!mustMatchHost)
            return [];
        var others = image.OfLineLike(line, old).Where(other => IsOf(other) && IsAlike(other)
            && other.Words.Count == old.Words.Count && other.Words[0] == old.Words[0]).ToList();
        var distance = others.Select(DistanceOf).DefaultIfEmpty().Min();
        others.RemoveAll(other => DistanceOf(other) != distance);
        others.Sort((left, right) => TagOrder.CompareReleases(right, left));
        return [.. others.Select(other => other.Text)];
    }

    private (TagName? Best, (int Unlikeness, int Distance) Rank) BestOf(
        IEnumerable<TagName> candidates, Func<string, bool> offers)
    {
        var (best, bestRank) = ((TagName?)null, (None, None));
        foreach (var other in candidates)
        {
            if (!IsOf(other) || !IsAlike(other) || UnlikenessOf(other) is var unlikeness && unlikeness == None)
                continue;
            var rank = (unlikeness, DistanceOf(other));
            var order = rank.CompareTo(bestRank);
            if (order > 0 || (order == 0 && BuiltVersions.Newer(best, other, old) == best) || !offers(other.Text))
                continue;
            (best, bestRank) = (other, rank);
        }

        return (best, bestRank);
    }

    private bool IsOf(TagName other) => other.Numbers.Count > 0
        ? other.Numbers.Count >= line.Version.Numbers.Count && EndOfLife.Names(line, other)
        : EndOfLife.Find([line], other) is not null;

    /// <summary>Whether a tag may stand for the old one: a release, written with the same kinds of parts.</summary>
    private bool IsAlike(TagName other) => other.PreRelease is null
        && old.Numbers.Count > 0 == other.Numbers.Count > 0 && old.Date.Count > 0 == other.Date.Count > 0
        && old.Channel == other.Channel;

    /// <summary>
    /// 0 for the same variant, 1 for the same one on a newer release of its operating system, for .NET images rather
    /// the one that the tag without any names, 3 for the same variant on a release that is no longer supported, 4 for
    /// the successor of that system.
    /// </summary>
    private int UnlikenessOf(TagName other)
    {
        if (TagOrder.IsSameVariant(old, other))
            return isOnOldRelease ? 3 : 0;
        if (mustMatchHost)
            return None;
        if (TagOrder.IsSameFamily(old, other) && image.MayFollow(old, other))
            return !image.IsDotnet || Systems.IsDefault(other, image) ? 1 : 2;
        // What costs most comes last.
        return successor is not null && Systems.Of(other) == successor && Systems.IsOnSuccessor(old, other, image)
            ? 4 : None;
    }

    /// <summary>Rather a more precise tag than one that moves more.</summary>
    private int DistanceOf(TagName tag) => tag.Numbers.Count == 0 ? 0
        : tag.Numbers.Count >= precision ? tag.Numbers.Count - precision : 10 + precision - tag.Numbers.Count;
}
