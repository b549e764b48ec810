using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Rules;

/// <summary>What an image can be pinned to without asking its registry.</summary>
/// <param name="Tag">The most precise tag that is known to name the same image; null if the tag moves.</param>
/// <param name="Digest">The digest; null if none is known.</param>
/// <param name="Note">Since when the tag names the digest, and who says so; null without a digest.</param>
public sealed record KnownPin(string? Tag, string? Digest, string? Note)
{
    /// <summary>
    /// Whether the written digest is known, so that it can be said whether <see cref="Digest"/> is newer.
    /// </summary>
    public bool KnowsWritten { get; private init; }

    /// <summary>What is known of an image; nothing if it is not pulled.</summary>
    public static KnownPin Of(ImageUse image, RuleContext context)
    {
        if (context.KnownOf(image) is not { } known)
            return new KnownPin(null, null, null);
        if (known.NewestDigest(known.Tag) is not { } newest)
            return new KnownPin(Precise(known), null, null);
        var digest = known.Knowledge.Digests.Find(known.Repository, newest.Digest)!;
        return new KnownPin(Precise(known, digest), newest.Digest, newest.Note)
        {
            KnowsWritten = known.Digest is not null,
        };
    }

    /// <summary>The most precise tag by the record of the tags.</summary>
    private static string? Precise(KnownImage image)
    {
        if (RelatedTags.IsExact(image.Knowledge, image.Repository, image.Tag))
            return image.Tag;
        return image.IsFresh && image.Tags?.MostSpecificOf(image.Tag) is { } specific && specific != image.Tag
            && image.Offers(specific) ? specific : null;
    }

    /// <summary>The most precise tag that also named the digest; the tag itself if there is none.</summary>
    private static string Precise(KnownImage image, KnownDigest digest)
    {
        if (image.Tags?.MostSpecificOf(image.Tag) is { } recorded && digest.IsOf(recorded))
            return recorded;
        return RelatedTags.MorePrecise(image.Tag, digest.Tags) is [var precise, ..] ? precise
            : TagName.Parse(image.Tag).IsVersioned ? image.Tag : digest.Name;
    }
}
