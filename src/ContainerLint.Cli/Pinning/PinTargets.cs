using ContainerLint.Cli.Registry;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Pinning;

/// <summary>Finds out what references are to read, each image asked once.</summary>
/// <param name="client">Asks registries.</param>
/// <param name="policy">How a pinned reference reads.</param>
/// <param name="updates">Whether a digest that is there is replaced.</param>
internal sealed class PinTargets(RegistryClient client, PinPolicy policy, bool updates)
{
    private readonly TagSearch search = new(client);

    /// <summary>Whether there is anything to do about an image.</summary>
    public bool Concerns(RemoteImage image) => image.Digest is null || updates;

    /// <summary>What an image's references are to read; never throws for one that cannot be resolved.</summary>
    public async Task<PinTarget> FindAsync(RemoteImage image)
    {
        if (image.Tag is not { } tag)
            return PinTarget.None("it names a digest and no tag, so nothing says what to update it to");
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
                : PinTarget.None($"'{tag}' moves, and no tag that says more was found to name the same image");
        }
        catch (RegistryException exception)
        {
            return PinTarget.None(exception.Message, exception.Error);
        }
    }
}
