using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Registry;

/// <summary>Finds out what the rules need to know about an image, with as few requests as possible.</summary>
/// <param name="client">Queries registries.</param>
/// <param name="knowledge">Which tags name the same image.</param>
internal sealed class RegistryQuestions(RegistryClient client, KnowledgeBase knowledge)
{
    private readonly TagSearch search = new(client, knowledge);

    /// <summary>Asks about an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="wantsAge">Whether the build time is needed.</param>
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
            Created = wantsAge && meant is not null ? await CreatedAsync(image, meant).ConfigureAwait(false) : null,
        };
    }

    private async Task<DateTimeOffset?> CreatedAsync(RemoteImage image, ManifestHead head)
    {
        var details = await client.DetailsAsync(image.Registry, image.Repository, head.Digest).ConfigureAwait(false);
        return details.Created;
    }

    /// <summary>What a tag or digest names; null if it does not exist or is null.</summary>
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
