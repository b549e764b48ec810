using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// Reads manifests: which one a name leads to, and its content. Follows the OCI distribution specification ("Pulling
/// manifests") and the OCI image specification (manifest.md, image-index.md, config.md).
/// </summary>
/// <param name="connection">The registry.</param>
/// <param name="repository">The repository.</param>
/// <param name="rates">The rate limits of registries.</param>
internal sealed class ManifestReader(RegistryConnection connection, string repository, RateLimits rates)
{
    private const string CreatedKey = "org.opencontainers.image.created";

    /// <summary>
    /// Finds the manifest of a tag or digest, with a HEAD request if the registry supports it. Some registries and
    /// proxies (Nexus) answer HEAD with an error for a manifest that they serve, so that only GET says that there is
    /// none.
    /// </summary>
    /// <exception cref="RegistryException">There is none, or the response is invalid.</exception>
    public async Task<ManifestHead> HeadAsync(string reference, CancellationToken cancellation)
    {
        var reply = await SendAsync(HttpMethod.Head, reference, cancellation).ConfigureAwait(false);
        if (!reply.IsSuccess && (!IsDoubtful(reply.Status) || IsCertain(reply)))
            Check(reply, reference);
        var named = reply["Docker-Content-Digest"];
        if (reply.IsSuccess && ContentDigest.IsDigest(named) && ManifestTypes.IsKnown(reply.MediaType))
            return Compared(reference, new ManifestHead(named!, reply.MediaType!));
        var (body, type) = await GetAsync(reference, cancellation).ConfigureAwait(false);
        var digest = ContentDigest.IsDigest(reference) ? reference : ContentDigest.Of(body);
        return new ManifestHead(digest, type);
    }

    /// <summary>Whether a GET request may be answered although a HEAD request was not.</summary>
    private static bool IsDoubtful(HttpStatusCode status) => status is HttpStatusCode.MethodNotAllowed
        or HttpStatusCode.NotImplemented or HttpStatusCode.BadRequest or HttpStatusCode.Forbidden
        or HttpStatusCode.NotFound;

    /// <summary>Whether a missing manifest need not be doubted, as a GET request would be refused.</summary>
    private bool IsCertain(Reply reply) =>
        reply.Status == HttpStatusCode.NotFound && rates.IsUsedUp(connection.Authority);

    /// <summary>The content of a manifest.</summary>
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

    /// <summary>The details of one platform's manifest, from its configuration.</summary>
    private async Task<ImageDetails> OfImageAsync(JsonElement manifest, CancellationToken cancellation)
    {
        if (manifest.Member("config")?.Text("digest") is not { } digest || !ContentDigest.IsDigest(digest))
            return new ImageDetails([], CreatedIn(manifest));
        var reply = await connection.SendAsync(HttpMethod.Get, repository, "blobs/" + digest, [], cancellation)
            .ConfigureAwait(false);
        Check(reply, digest);
        if (!ContentDigest.Fits(digest, reply.Body))
            throw Malformed($"sent content that does not match '{digest}'");
        // The configuration of an artifact that is not an image may be anything.
        using var document = BoundedJson.Parse(reply.Body);
        if (document is null)
            return new ImageDetails([], CreatedIn(manifest));
        var platform = PlatformOf(document.RootElement);
        return new ImageDetails(
            platform is null ? [] : [platform], Time(document.RootElement.Text("created")) ?? CreatedIn(manifest));
    }

    /// <summary>The bytes of a manifest, verified by the digest if there is one, and its media type.</summary>
    private async Task<(byte[] Body, string Type)> GetAsync(string reference, CancellationToken cancellation)
    {
        if (rates.IsUsedUp(connection.Authority))
        {
            throw new RegistryException(
                RegistryProblem.Limited,
                $"{connection.Authority} serves no more manifests for now: its rate limit is used up");
        }

        var reply = await SendAsync(HttpMethod.Get, reference, cancellation).ConfigureAwait(false);
        Check(reply, reference);
        if (ContentDigest.IsDigest(reference) && !ContentDigest.Fits(reference, reply.Body))
            throw Malformed($"sent content that does not match '{reference}'");
        using var document = Parse(reply.Body);
        var type = ManifestTypes.IsKnown(reply.MediaType) ? reply.MediaType : document.RootElement.Text("mediaType");
        return ManifestTypes.IsKnown(type)
            ? (reply.Body, type!)
            : throw Malformed($"sent a manifest of '{repository}' of an unknown type");
    }

    private Task<Reply> SendAsync(HttpMethod method, string reference, CancellationToken cancellation) =>
        connection.SendAsync(method, repository, "manifests/" + reference, ManifestTypes.All, cancellation);

    /// <summary>Refuses a digest that differs from the requested one.</summary>
    private ManifestHead Compared(string reference, ManifestHead head) =>
        !ContentDigest.IsDigest(reference) || head.Digest == reference
            ? head
            : throw Malformed($"answered '{head.Digest}' to a request for '{reference}'");

    private void Check(Reply reply, string reference)
    {
        if (reply.IsSuccess)
            return;
        var separator = ContentDigest.IsDigest(reference) ? '@' : ':';
        throw reply.Status == HttpStatusCode.NotFound
            ? new RegistryException(
                RegistryProblem.NotFound, $"{connection.Authority} has no '{repository}{separator}{reference}'")
            : new RegistryException(
                RegistryProblem.Unreachable, $"{connection.Authority} answers with status {(int)reply.Status}");
    }

    private JsonDocument Parse(byte[] body) =>
        BoundedJson.Parse(body) ?? throw Malformed($"sent a manifest of '{repository}' that is not a JSON object");

    private RegistryException Malformed(string what) =>
        new(RegistryProblem.Malformed, $"{connection.Authority} {what}");

    /// <summary>
    /// A platform as Docker writes it (<c>Format</c> in containerd/platforms); null for none, and for attestations,
    /// whose platform is <c>unknown/unknown</c>.
    /// </summary>
    private static string? PlatformOf(JsonElement? platform)
    {
        if (platform?.Text("os") is not { Length: > 0 } system || system == "unknown"
            || platform?.Text("architecture") is not { Length: > 0 } machine)
        {
            return null;
        }

        var variant = platform?.Text("variant");
        return string.IsNullOrEmpty(variant) ? $"{system}/{machine}" : $"{system}/{machine}/{variant}";
    }

    private static DateTimeOffset? CreatedIn(JsonElement manifest) =>
        Time(manifest.Member("annotations")?.Text(CreatedKey));

    /// <summary>
    /// A point in time; null for 1970 and 1980, which reproducible builds write instead of the real time.
    /// </summary>
    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && time.Year > 1980
            ? time.ToUniversalTime()
            : null;
}
