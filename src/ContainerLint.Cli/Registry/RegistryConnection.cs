using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// The connection to a registry: its address and its way of authentication, which is learned from its first 401
/// response and then used for every request. Follows the token flow of distribution/distribution
/// (docs/spec/auth/token.md). Thread-safe.
/// </summary>
/// <param name="registry">The registry with its port, as in a reference.</param>
/// <param name="network">How registries are reached.</param>
/// <param name="transport">Sends requests.</param>
/// <param name="tokens">Gets tokens.</param>
/// <param name="credentials">The user's credentials.</param>
internal sealed class RegistryConnection(
    string registry, RegistryNetwork network, Transport transport, TokenService tokens, CredentialStore credentials)
{
    private const string DockerHub = "docker.io";

    /// <summary>The host of Docker Hub's registry (<c>DefaultV2Registry</c> in moby, registry/config.go).</summary>
    private const string DockerHubHost = "registry-1.docker.io";

    private readonly ConcurrentDictionary<string, string> scopes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task<AccessToken>> known = new(StringComparer.Ordinal);
    private volatile Challenge? learned;
    private volatile bool isEncrypted = !network.Plain.Allows(registry);

    /// <summary>The host with its port.</summary>
    public string Authority { get; } = registry == DockerHub ? DockerHubHost : registry;

    /// <summary>Sends a request for a repository, with authentication if the registry wants it.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="address">The path after the repository's name, or a whole address of this registry.</param>
    /// <param name="accept">The accepted media types.</param>
    /// <param name="cancellation">Stops the request.</param>
    /// <exception cref="RegistryException">There is no response, or access is denied.</exception>
    public async Task<Reply> SendAsync(
        HttpMethod method,
        string repository,
        string address,
        IReadOnlyList<string> accept,
        CancellationToken cancellation)
    {
        const int mostLessons = 3;
        for (var lessons = 0; ; lessons++)
        {
            var encrypted = isEncrypted;
            var (authorization, credential) = await AuthorizationAsync(repository, cancellation).ConfigureAwait(false);
            var request = new RegistryRequest(method, Address(encrypted, repository, address))
            {
                Accept = accept,
                Authorization = authorization,
            };
            var reply = await transport.SendAsync(request, cancellation).ConfigureAwait(false);
            if (lessons < mostLessons
                && ((reply.Status == HttpStatusCode.Unauthorized && Learn(repository, reply, authorization))
                    || (reply.Status == HttpStatusCode.BadRequest && !encrypted
                        && await WantsHttpsAsync(cancellation).ConfigureAwait(false))))
            {
                continue;
            }

            // A registry that forbids HEAD may allow GET.
            if (reply.Status == HttpStatusCode.Unauthorized
                || (reply.Status == HttpStatusCode.Forbidden && method != HttpMethod.Head))
                throw Denied(repository, credential);
            return reply;
        }
    }

    /// <summary>The address of a path of a repository.</summary>
    public Uri Address(string repository, string address) => Address(isEncrypted, repository, address);

    private Uri Address(bool encrypted, string repository, string address)
    {
        var text = address.Contains("://", StringComparison.Ordinal)
            ? address
            : $"{(encrypted ? "https" : "http")}://{Authority}/v2/{repository}/{address}";
        return Uri.TryCreate(text, UriKind.Absolute, out var uri)
            ? uri
            : throw new RegistryException(RegistryProblem.Unreachable, $"'{registry}' is not the name of a host");
    }

    /// <summary>
    /// Whether the server speaks only HTTPS: it then answers HTTP with status 400 and says so in the body, which is
    /// missing in responses to HEAD requests.
    /// </summary>
    private async Task<bool> WantsHttpsAsync(CancellationToken cancellation)
    {
        var request = new RegistryRequest(HttpMethod.Get, new Uri($"http://{Authority}/v2/"));
        var reply = await transport.SendAsync(request, cancellation).ConfigureAwait(false);
        if (reply.Status != HttpStatusCode.BadRequest || reply.Body.AsSpan().IndexOf("HTTPS"u8) < 0)
            return false;
        return isEncrypted = true;
    }

    private async Task<(AuthenticationHeaderValue? Header, Credential? Credential)> AuthorizationAsync(
        string repository, CancellationToken cancellation)
    {
        if (learned is not { } challenge)
            return default;
        var credential = await credentials.FindAsync(registry, repository, cancellation).ConfigureAwait(false);
        if (challenge.IsBasic)
        {
            return (credential?.Basic ?? throw new RegistryException(
                RegistryProblem.Denied, TokenService.Denial(registry, credential: null)), credential);
        }

        var scope = scopes.GetOrAdd(repository, ScopeOf);
        var token = await TokenAsync(challenge, scope, credential, cancellation).ConfigureAwait(false);
        return (new AuthenticationHeaderValue("Bearer", token.Value), credential);
    }

    /// <summary>
    /// A token for a scope: the known one if it is valid, else a new one. Concurrent callers share one request.
    /// </summary>
    private async Task<AccessToken> TokenAsync(
        Challenge challenge, string scope, Credential? credential, CancellationToken cancellation)
    {
        while (true)
        {
            var source = new TaskCompletionSource<AccessToken>(TaskCreationOptions.RunContinuationsAsynchronously);
            var fetch = known.GetOrAdd(scope, source.Task);
            if (fetch == source.Task)
                await FetchAsync(source, challenge, scope, credential, cancellation).ConfigureAwait(false);
            var token = await fetch.ConfigureAwait(false);
            if (fetch == source.Task || token.IsValidAt(network.Time.GetUtcNow()))
                return token;
            known.TryRemove(KeyValuePair.Create(scope, fetch));
        }
    }

    private async Task FetchAsync(
        TaskCompletionSource<AccessToken> source,
        Challenge challenge,
        string scope,
        Credential? credential,
        CancellationToken cancellation)
    {
        try
        {
            source.SetResult(await tokens.FetchAsync(registry, challenge, scope, credential, cancellation)
                .ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is RegistryException or OperationCanceledException)
        {
            source.SetException(exception);
        }
    }

    /// <summary>Learns from a 401 response.</summary>
    /// <returns>Whether it says something new, so that another try may succeed.</returns>
    private bool Learn(string repository, Reply reply, AuthenticationHeaderValue? sent)
    {
        var challenges = Challenge.Parse(reply.All("WWW-Authenticate"));
        var challenge = challenges.FirstOrDefault(one => one.IsBearer && one["realm"] is not null)
            ?? challenges.FirstOrDefault(one => one.IsBasic);
        if (challenge is null)
            return false;
        var isNew = sent is null || challenge.IsBasic != learned?.IsBasic;
        learned = challenge;
        if (challenge.IsBasic)
            return isNew;
        var scope = scopes.GetOrAdd(repository, ScopeOf);
        var wanted = (challenge["scope"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Except(scope.Split(' ')).ToList();
        if (wanted.Count > 0)
            scopes[repository] = string.Join(' ', [scope, .. wanted]);
        // A refused token is replaced once; if a fresh one is refused, access is denied.
        return isNew || wanted.Count > 0 || IsReplaced(scope, sent!);
    }

    private bool IsReplaced(string scope, AuthenticationHeaderValue sent) =>
        known.TryGetValue(scope, out var fetch) && fetch.IsCompletedSuccessfully
        && fetch.Result is var token && token.Value == sent.Parameter && token.IsOldAt(network.Time.GetUtcNow())
        && known.TryRemove(KeyValuePair.Create(scope, fetch));

    private RegistryException Denied(string repository, Credential? credential) => new(
        RegistryProblem.Denied,
        credential is null
            ? $"{registry} does not show '{repository}' without credentials, or has no such image"
            : $"{registry} does not show '{repository}' to the stored account, or has no such image");

    private static string ScopeOf(string repository) => $"repository:{repository}:pull";
}
