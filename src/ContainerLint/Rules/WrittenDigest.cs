using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>What the digest in a reference is, for lists and editors.</summary>
public static class WrittenDigest
{
    /// <summary>
    /// What is known of the digest of an image; null if none is written, or nothing is known of it. Copies of an image
    /// have its digests.
    /// </summary>
    public static KnownDigest? Find(ImageUse image, KnowledgeBase knowledge) =>
        image.Reference is { Digest: { } digest } reference
            && OriginalImage.Of(reference, knowledge) is { HasSameTags: true } origin
            ? knowledge.Digests.Find(origin.Repository, digest) : null;
}
