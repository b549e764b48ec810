using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ContainerLint.Cli.Registry;

/// <summary>Reads manifests: which one a name leads to, and what is inside.</summary>
/// <param name="connection">The registry.</param>
/// <param name="repository">The repository in it.</param>
/// <param name="rates">What the registry says of its limits.</param>
internal sealed class ManifestReader(RegistryConnection connection, string repository, RateLimits rates)
{
    private const string CreatedKey = "org.opencontainers.image.created";

    /// <summary>Finds the manifest of a tag or digest, by a HEAD request where the registry knows how to answer it.</summary>
    /// <exception cref="RegistryException">There is none, or the answer is wrong.</exception>
    public async Task<ManifestHead> HeadAsync(string reference, CancellationToken cancellation)
    {
        var reply = await SendAsync(HttpMethod.Head, reference, cancellation).ConfigureAwait(false);
        var isAnswered = reply.Status is not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented);
        if (isAnswered)
            Check(reply, reference);
        if (isAnswered && ContentDigest.IsDigest(reply["Docker-Content-Digest"]) && ManifestTypes.IsKnown(reply.MediaType))
            return Compared(reference, new ManifestHead(reply["Docker-Content-Digest"]!, reply.MediaType!));
        var (body, type) = await GetAsync(reference, cancellation).ConfigureAwait(false);
        var digest = ContentDigest.IsDigest(reference) ? reference : ContentDigest.Of(body);
        return new ManifestHead(digest, type);
    }

    /// <summary>What is inside a manifest.</summary>
    /// <exception cref="RegistryException">It cannot be read.</exception>
    public async Task<ImageDetails> DetailsAsync(string digest, CancellationToken cancellation)
    {
        var (body, _) = await GetAsync(digest, cancellation).ConfigureAwait(false);
        using var document = Parse(body);
        var root = document.RootElement;
        if (root.Member("manifests") is null)
            return await OfImageAsync(root, cancellation).ConfigureAwait(false);
        var images = root.Items("manifests").Where(item => PlatformOf(item.Member("platform")) is not null).ToList();
        var platforms = images.Select(image => PlatformOf(image.Member("platform"))!).Distinct().ToList();
        var created = CreatedIn(root) ?? images.Select(CreatedIn).FirstOrDefault(time => time is not null);
        var first = images.Select(image => image.Text("digest")).FirstOrDefault(ContentDigest.IsDigest);
        if (created is null && first is not null)
            created = (await DetailsOfChildAsync(first, cancellation).ConfigureAwait(false)).Created;
        return new ImageDetails(platforms, created);
    }

    private async Task<ImageDetails> DetailsOfChildAsync(string digest, CancellationToken cancellation)
    {
        var (body, _) = await GetAsync(digest, cancellation).ConfigureAwait(false);
        using var document = Parse(body);
        return await OfImageAsync(document.RootElement, cancellation).ConfigureAwait(false);
    }

    /// <summary>The details of one platform's manifest: they stand in the configuration that it names.</summary>
    private async Task<ImageDetails> OfImageAsync(JsonElement manifest, CancellationToken cancellation)
    {
        if (manifest.Member("config")?.Text("digest") is not { } digest || !ContentDigest.IsDigest(digest))
            return new ImageDetails([], CreatedIn(manifest));
        var reply = await connection.SendAsync(HttpMethod.Get, repository, "blobs/" + digest, [], cancellation)
            .ConfigureAwait(false);
        Check(reply, digest);
        if (!ContentDigest.Fits(digest, reply.Body))
            throw Malformed($"gives other bytes than those of '{digest}'");
        // The configuration of what is no image may be anything.
        using var document = BoundedJson.Parse(reply.Body);
        if (document is null)
            return new ImageDetails([], CreatedIn(manifest));
        var platform = PlatformOf(document.RootElement);
        return new ImageDetails(
            platform is null ? [] : [platform], Time(document.RootElement.Text("created")) ?? CreatedIn(manifest));
    }

    /// <summary>The bytes of a manifest, with their digest checked, and its type.</summary>
    private async Task<(byte[] Body, string Type)> GetAsync(string reference, CancellationToken cancellation)
    {
        if (rates.IsUsedUp(connection.Authority))
        {
            throw new RegistryException(
                RegistryProblem.Limited, $"{connection.Authority} gives no more manifests for now: its limit is used up");
        }

        var reply = await SendAsync(HttpMethod.Get, reference, cancellation).ConfigureAwait(false);
        Check(reply, reference);
        if (ContentDigest.IsDigest(reference) && !ContentDigest.Fits(reference, reply.Body))
            throw Malformed($"gives other bytes than those of '{reference}'");
        using var document = Parse(reply.Body);
        var type = ManifestTypes.IsKnown(reply.MediaType) ? reply.MediaType : document.RootElement.Text("mediaType");
        return ManifestTypes.IsKnown(type)
            ? (reply.Body, type!)
            : throw Malformed($"gives no manifest of '{repository}' whose type is known");
    }

    private Task<Reply> SendAsync(HttpMethod method, string reference, CancellationToken cancellation) =>
        connection.SendAsync(method, repository, "manifests/" + reference, ManifestTypes.All, cancellation);

    /// <summary>A registry that is asked for a digest must not speak of another one.</summary>
    private ManifestHead Compared(string reference, ManifestHead head) =>
        !ContentDigest.IsDigest(reference) || head.Digest == reference
            ? head
            : throw Malformed($"answers with '{head.Digest}' where '{reference}' was asked for");

    private void Check(Reply reply, string reference)
    {
        if (reply.IsSuccess)
            return;
        throw reply.Status == HttpStatusCode.NotFound
            ? new RegistryException(
                RegistryProblem.NotFound,
                $"{connection.Authority} has no '{repository}{(ContentDigest.IsDigest(reference) ? '@' : ':')}{reference}'")
            : new RegistryException(
                RegistryProblem.Unreachable, $"{connection.Authority} answers with status {(int)reply.Status}");
    }

    private JsonDocument Parse(byte[] body) =>
        BoundedJson.Parse(body) ?? throw Malformed($"gives a manifest of '{repository}' that is no JSON object");

    private RegistryException Malformed(string what) =>
        new(RegistryProblem.Malformed, $"{connection.Authority} {what}");

    /// <summary>A platform in Docker's words; null for none, and for what is no image (attestations).</summary>
    private static string? PlatformOf(JsonElement? platform)
    {
        if (platform?.Text("os") is not { Length: > 0 } system || platform?.Text("architecture") is not { Length: > 0 } machine
            || system == "unknown")
        {
            return null;
        }

        return platform?.Text("variant") is { Length: > 0 } variant ? $"{system}/{machine}/{variant}" : $"{system}/{machine}";
    }

    private static DateTimeOffset? CreatedIn(JsonElement manifest) =>
        Time(manifest.Member("annotations")?.Text(CreatedKey));

    /// <summary>A point in time. Builds that can be repeated write the beginning of 1970, which says nothing.</summary>
    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && time.Year > 1980
            ? time.ToUniversalTime()
            : null;
}
