using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>
/// What to write instead of a tag that never was because its version is not built on that release of the operating
/// system, or because the tag lacks the release.
/// </summary>
/// <param name="Written">The word that names the operating system in the tag.</param>
/// <param name="Other">The word that names it in the first of the closest tags.</param>
/// <param name="Closest">
/// The same version and variant on other releases, rather the one that the tag without any names, then newest first;
/// not empty.
/// </param>
internal sealed record ReleaseTags(string Written, string Other, IReadOnlyList<string> Closest)
{
    private static readonly Comparer<TagName> Releases = Comparer<TagName>.Create(TagOrder.CompareReleases);

    /// <summary>Null if another part of the tag is wrong.</summary>
    public static ReleaseTags? Of(ImageTags image, string tag)
    {
        var name = TagName.Parse(tag);
        if (name.Families.SequenceEqual(name.Words) && !name.Words.Any(Distributions.IsSystem))
            return null;
        var others = image.Alike(name).Where(other => IsOtherRelease(name, other))
            .OrderBy(other => image.IsDotnet && Systems.IsDefault(other, image) ? 0 : 1)
            .ThenByDescending(other => other, Releases).ToList();
        if (others.Count == 0)
            return null;
        var at = name.Words.Zip(others[0].Words, (one, other) => one == other).TakeWhile(same => same).Count();
        return new ReleaseTags(name.Words[at], others[0].Words[at], [.. others.Select(other => other.Text)]);
    }

    private static bool IsOtherRelease(TagName name, TagName other) => name.Numbers.SequenceEqual(other.Numbers)
        && name.Date.SequenceEqual(other.Date) && Equals(name.PreRelease, other.PreRelease)
        && name.Channel == other.Channel && TagOrder.IsSameFamily(name, other) && !TagOrder.IsSameVariant(name, other)
        && other.Words.Except(name.Words).All(word => Distributions.ReleaseOf(word) is not null);
}
