using ContainerLint.Knowledge.Tags;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Registry;

/// <summary>Finds out what rules need to know of an image: no more requests than that takes.</summary>
/// <param name="client">Asks registries.</param>
internal sealed class RegistryQuestions(RegistryClient client)
{
    private readonly TagSearch search = new(client);

    /// <summary>Asks about an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="wantsAge">Whether it matters when it was built.</param>
    /// <exception cref="RegistryException">There is no answer.</exception>
    public async Task<RegistryAnswer> AskAsync(RemoteImage image, bool wantsAge)
    {
        var tag = await HeadAsync(image, image.Tag).ConfigureAwait(false);
        var digest = image.Digest == tag?.Digest ? tag : await HeadAsync(image, image.Digest).ConfigureAwait(false);
        var meant = image.Digest is null ? tag : digest;
        return new RegistryAnswer
        {
            IsTagMissing = image.Tag is not null && tag is null,
            IsDigestMissing = image.Digest is not null && digest is null,
            TagDigest = tag?.Digest,
            IsTagIndex = tag?.IsIndex == true,
            IsDigestIndex = digest?.IsIndex,
            SpecificTag = tag is null || image.Digest is not null || RelatedTags.IsVersioned(image.Tag!)
                ? null
                : await search.MostSpecificAsync(image, image.Tag!, tag).ConfigureAwait(false),
            Created = wantsAge && meant is not null
                ? (await client.DetailsAsync(image.Registry, image.Repository, meant.Digest).ConfigureAwait(false)).Created
                : null,
        };
    }

    /// <summary>What a tag or digest names; null if there is nothing, or none is given.</summary>
    private async Task<ManifestHead?> HeadAsync(RemoteImage image, string? reference)
    {
        if (reference is null)
            return null;
        try
        {
            return await client.HeadAsync(image.Registry, image.Repository, reference).ConfigureAwait(false);
        }
        catch (RegistryException exception) when (exception.Error == RegistryProblem.NotFound)
        {
            return null;
        }
    }
}
