using System.Collections.Concurrent;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// Queries registries: each question once per run, and not at all if the cache has the answer. Thread-safe.
/// </summary>
internal sealed class RegistryClient : IDisposable
{
    private readonly ConcurrentDictionary<string, RegistryConnection> connections =
        new(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, Lazy<Task<ManifestHead>>> heads = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<ImageDetails>>> details = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<string>>>> tags = new(StringComparer.Ordinal);
    private readonly RateLimits rates = new();
    private readonly RegistryLimits limits;
    private readonly HttpExchange exchange;
    private readonly AnswerCache cache;
    private readonly CancellationToken cancellation;
    private readonly Func<string, RegistryConnection> connect;
    private readonly CredentialStore credentials;

    /// <summary>Makes a client.</summary>
    /// <param name="network">How registries are reached.</param>
    /// <param name="credentials">The user's credentials.</param>
    /// <param name="cache">The answers of earlier runs.</param>
    /// <param name="cancellation">Stops all requests.</param>
    public RegistryClient(
        RegistryNetwork network, CredentialStore credentials, AnswerCache cache, CancellationToken cancellation)
    {
        var (handler, _, plain, time) = network;
        limits = network.Limits;
        this.cache = cache;
        this.cancellation = cancellation;
        exchange = new HttpExchange(handler, limits, plain, time);
        this.credentials = credentials;
        var transport = new Transport(exchange, limits, rates, time);
        var tokens = new TokenService(transport, plain, time);
        connect = registry => new RegistryConnection(registry, network, transport, tokens, credentials);
    }

    /// <summary>Warnings and rate limits.</summary>
    public RegistryNotes Notes => new(credentials.Warnings, rates.All);

    /// <summary>What a tag or digest names.</summary>
    /// <exception cref="RegistryException">It does not exist, or the registry does not answer.</exception>
    public Task<ManifestHead> HeadAsync(string registry, string repository, string reference) =>
        heads.GetOrAdd(NameOf(registry, repository, reference), name => new(async () =>
        {
            if (cache.Head(name) is { } known)
                return known;
            var head = await ReaderOf(registry, repository).HeadAsync(reference, cancellation).ConfigureAwait(false);
            cache.Add(name, head, ContentDigest.IsDigest(reference));
            return head;
        })).Value;

    /// <summary>The details of a digest.</summary>
    /// <exception cref="RegistryException">It cannot be read.</exception>
    public Task<ImageDetails> DetailsAsync(string registry, string repository, string digest) =>
        details.GetOrAdd(NameOf(registry, repository, digest) + " inside", name => new(async () =>
        {
            if (cache.Details(name) is { } known)
                return known;
            var read = await ReaderOf(registry, repository).DetailsAsync(digest, cancellation).ConfigureAwait(false);
            cache.Add(name, read);
            return read;
        })).Value;

    /// <summary>The tags of a repository.</summary>
    /// <exception cref="RegistryException">They cannot be read.</exception>
    public Task<IReadOnlyList<string>> TagsAsync(string registry, string repository) =>
        tags.GetOrAdd($"{registry}/{repository} tags", name => new(async () =>
        {
            if (cache.Tags(name) is { } known)
                return known;
            var read = await new TagPages(connections.GetOrAdd(registry, connect), limits)
                .ReadAsync(repository, cancellation).ConfigureAwait(false);
            cache.Add(name, read);
            return read;
        })).Value;

    /// <summary>Stores the answers for the next run.</summary>
    public void Dispose()
    {
        cache.Save();
        exchange.Dispose();
    }

    private ManifestReader ReaderOf(string registry, string repository) =>
        new(connections.GetOrAdd(registry, connect), repository, rates);

    private static string NameOf(string registry, string repository, string reference) =>
        $"{registry}/{repository}{(ContentDigest.IsDigest(reference) ? '@' : ':')}{reference}";
}
