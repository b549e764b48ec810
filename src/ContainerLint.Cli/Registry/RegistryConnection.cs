using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// One registry: how it is reached and how it wants to be asked. What it has taught once (that it wants a password, or
/// tokens from a service) is done without being told the next time. Safe for several threads.
/// </summary>
/// <param name="registry">The registry with its port, as a reference names it.</param>
/// <param name="transport">Sends requests.</param>
/// <param name="tokens">Gets tokens.</param>
/// <param name="credentials">Knows the user's credentials.</param>
/// <param name="plain">The hosts that may be asked by HTTP.</param>
/// <param name="time">The clock.</param>
internal sealed class RegistryConnection(
    string registry,
    Transport transport,
    TokenService tokens,
    CredentialStore credentials,
    PlainHosts plain,
    TimeProvider time)
{
    private const string DockerHub = "docker.io";

    /// <summary>Where Docker Hub's registry is.</summary>
    private const string DockerHubHost = "registry-1.docker.io";

    private readonly ConcurrentDictionary<string, string> scopes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task<AccessToken>> known = new(StringComparer.Ordinal);
    private volatile Challenge? learned;
    private volatile bool isEncrypted = !plain.Allows(registry);

    /// <summary>The host with its port.</summary>
    public string Authority { get; } = registry == DockerHub ? DockerHubHost : registry;

    /// <summary>Sends a request for a repository and shows who asks, if the registry wants to know.</summary>
    /// <param name="method">What is done.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="address">The path behind the repository's name, or a whole address of this registry.</param>
    /// <param name="accept">The media types that are wanted.</param>
    /// <param name="cancellation">Stops the request.</param>
    /// <exception cref="RegistryException">There is no answer, or none without other credentials.</exception>
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

            if (reply.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
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
    /// Whether the server speaks HTTPS alone: it answers HTTP with status 400 then, and says so in a body, which answers
    /// to HEAD requests lack.
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
    /// A token for a scope: the one that is there, if it is still good. Those that wait share one request.
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
            if (fetch == source.Task || token.IsGoodAt(time.GetUtcNow()))
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

    /// <summary>Takes in what a 401 says.</summary>
    /// <returns>Whether there is something new in it, so that the request may fare better.</returns>
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
        // A token that is no longer good is replaced, once: a fresh one that is refused is a refusal.
        return isNew || wanted.Count > 0 || IsReplaced(scope, sent!);
    }

    private bool IsReplaced(string scope, AuthenticationHeaderValue sent) =>
        known.TryGetValue(scope, out var fetch) && fetch.IsCompletedSuccessfully
        && fetch.Result is var token && token.Value == sent.Parameter && token.IsOldAt(time.GetUtcNow())
        && known.TryRemove(KeyValuePair.Create(scope, fetch));

    private RegistryException Denied(string repository, Credential? credential) => new(
        RegistryProblem.Denied,
        credential is null
            ? $"{registry} shows '{repository}' to nobody without credentials, or has no such image"
            : $"{registry} does not show '{repository}' to the account that is stored, or has no such image");

    private static string ScopeOf(string repository) => $"repository:{repository}:pull";
}
