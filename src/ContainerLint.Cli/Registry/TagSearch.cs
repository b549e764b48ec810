using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// Finds the tags that name the same image as a tag: requests the digests of likely tags and compares them, since
/// registries cannot list the tags of a digest.
/// </summary>
/// <param name="client">Queries registries.</param>
/// <param name="knowledge">Which tags name the same image.</param>
internal sealed class TagSearch(RegistryClient client, KnowledgeBase knowledge)
{
    private const int MostAsked = 20;

    /// <summary>
    /// The most precise tag of the image that a tag names: the tag itself if it is exact; null if the tag moves and
    /// none of the likely tags names the same image.
    /// </summary>
    /// <param name="image">The image.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="head">What the tag names.</param>
    /// <exception cref="RegistryException">The registry does not answer.</exception>
    public async Task<string?> MostSpecificAsync(RemoteImage image, string tag, ManifestHead head)
    {
        if (RelatedTags.IsExact(knowledge, image.Name, tag))
            return tag;
        if (RelatedTags.Recorded(knowledge, image.Name, tag) is [var recorded, ..] && recorded != tag
            && await NamesAsync(image, recorded, head).ConfigureAwait(false))
        {
            return recorded;
        }

        var candidates = RelatedTags.MorePrecise(tag, await TagsAsync(image).ConfigureAwait(false));
        foreach (var candidate in candidates.Take(MostAsked))
        {
            if (await NamesAsync(image, candidate, head).ConfigureAwait(false))
                return candidate;
        }

        // A version without a more precise tag is as exact as this repository gets.
        return candidates.Count == 0 && RelatedTags.IsVersioned(tag) ? tag : null;
    }

    /// <summary>All tags known to name the same image as a tag, including it, most precise first.</summary>
    /// <inheritdoc cref="MostSpecificAsync"/>
    public async Task<IReadOnlyList<string>> AllAsync(RemoteImage image, string tag, ManifestHead head)
    {
        var specific = await MostSpecificAsync(image, tag, head).ConfigureAwait(false) ?? tag;
        var others = RelatedTags.Recorded(knowledge, image.Name, tag)
            .Concat(RelatedTags.LessPrecise(specific, await TagsAsync(image).ConfigureAwait(false)))
            .Distinct().Where(other => other != tag && other != specific).Take(MostAsked).ToList();
        var same = await Task.WhenAll(others.Select(other => NamesAsync(image, other, head))).ConfigureAwait(false);
        var all = others.Where((_, i) => same[i]).Append(tag).Where(other => other != specific);
        return [specific, .. RelatedTags.MostPreciseFirst(all)];
    }

    private async Task<bool> NamesAsync(RemoteImage image, string tag, ManifestHead head)
    {
        try
        {
            var other = await client.HeadAsync(image.Registry, image.Repository, tag).ConfigureAwait(false);
            return other.Digest == head.Digest;
        }
        catch (RegistryException exception) when (exception.Error == RegistryProblem.NotFound)
        {
            return false;
        }
    }

    /// <summary>The tags of the repository; none if the registry does not list them.</summary>
    private async Task<IReadOnlyList<string>> TagsAsync(RemoteImage image)
    {
        try
        {
            return await client.TagsAsync(image.Registry, image.Repository).ConfigureAwait(false);
        }
        catch (RegistryException exception) when (exception.Error is RegistryProblem.NotFound or RegistryProblem.Denied)
        {
            return [];
        }
    }
}
