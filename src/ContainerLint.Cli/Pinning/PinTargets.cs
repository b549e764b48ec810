using ContainerLint.Cli.Registry;
using ContainerLint.Knowledge;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Pinning;

/// <summary>Finds the new tags and digests of references.</summary>
/// <param name="client">Queries registries.</param>
/// <param name="knowledge">Which tags name the same image.</param>
/// <param name="policy">What a pinned reference contains.</param>
internal sealed class PinTargets(RegistryClient client, KnowledgeBase knowledge, PinPolicy policy)
{
    private readonly TagSearch search = new(client, knowledge);

    /// <summary>The new tag and digest of an image; a problem if it cannot be resolved.</summary>
    public async Task<PinTarget> FindAsync(RemoteImage image)
    {
        if (image.Tag is not { } tag)
            return PinTarget.NoTag;
        try
        {
            var head = await client.HeadAsync(image.Registry, image.Repository, tag).ConfigureAwait(false);
            if (policy == PinPolicy.Digest)
                return new PinTarget(null, head.Digest);
            var specific = await search.MostSpecificAsync(image, tag, head).ConfigureAwait(false);
            if (policy == PinPolicy.TagAndDigest || image.Digest is not null)
                return new PinTarget(specific ?? tag, head.Digest);
            return specific is not null
                ? new PinTarget(specific, null)
                : PinTarget.None($"'{tag}' moves, and no more precise tag was found that names the same image");
        }
        catch (RegistryException exception)
        {
            return PinTarget.None(exception.Message, exception.Error);
        }
    }
}
