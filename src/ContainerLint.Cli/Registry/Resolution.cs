using ContainerLint.Configuration;
using ContainerLint.Knowledge;
using ContainerLint.References;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Registry;

/// <summary>Finds out what a reference leads to.</summary>
/// <param name="client">Queries registries.</param>
/// <param name="knowledge">Which tags name the same image.</param>
internal sealed class Resolution(RegistryClient client, KnowledgeBase knowledge)
{
    /// <summary>Resolves a reference; if it cannot be resolved the result has a problem.</summary>
    public async Task<ResolvedImage> ResolveAsync(string input, Settings settings)
    {
        var syntax = ReferenceSyntax.Parse(input);
        if (ImageReference.From(syntax) is not { } reference)
            return new ResolvedImage(input, null) { Problem = syntax.Error?.Reason ?? "it is not fully known" };
        if (RemoteImage.Of(reference, settings) is not { } image)
            return new ResolvedImage(input, null) { Problem = "it names no registry that Docker could pull from" };
        var resolved = new ResolvedImage(input, image);
        try
        {
            var head = await client.HeadAsync(image.Registry, image.Repository, image.Digest ?? image.Tag!)
                .ConfigureAwait(false);
            resolved = resolved with { Head = head };
            resolved = resolved with { Tags = await TagsAsync(image, head).ConfigureAwait(false) };
            var details = await client.DetailsAsync(image.Registry, image.Repository, head.Digest)
                .ConfigureAwait(false);
            return resolved with { Details = details };
        }
        catch (RegistryException exception)
        {
            return resolved with { Problem = exception.Message, Error = exception.Error };
        }
    }

    /// <summary>
    /// The tags that name the image; for a reference with a digest only if its tag names that digest.
    /// </summary>
    private async Task<IReadOnlyList<string>> TagsAsync(RemoteImage image, ManifestHead head)
    {
        var search = new TagSearch(client, knowledge);
        if (image.Tag is not { } tag)
            return [];
        if (image.Digest is null)
            return await search.AllAsync(image, tag, head).ConfigureAwait(false);
        try
        {
            var named = await client.HeadAsync(image.Registry, image.Repository, tag).ConfigureAwait(false);
            return named.Digest == head.Digest ? await search.AllAsync(image, tag, head).ConfigureAwait(false) : [];
        }
        catch (RegistryException exception) when (exception.Error == RegistryProblem.NotFound)
        {
            return [];
        }
    }
}
