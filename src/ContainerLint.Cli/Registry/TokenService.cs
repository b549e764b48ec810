using System.Net;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// Gets tokens from the service that a registry's challenge names: with GET, with name and password or anonymously
/// (docs/spec/auth/token.md of distribution/distribution), or with POST and an identity token
/// (docs/spec/auth/oauth.md).
/// </summary>
/// <param name="transport">Sends requests.</param>
/// <param name="plain">The hosts that may be reached over HTTP.</param>
/// <param name="time">The clock.</param>
internal sealed class TokenService(Transport transport, PlainHosts plain, TimeProvider time)
{
    private const string Client = "containerlint";
    private const int DefaultSeconds = 60;
    private const int LongestToken = 64 * 1024;

    /// <summary>A token is replaced so long before it expires.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    /// <summary>Gets a token.</summary>
    /// <param name="registry">The registry, for messages.</param>
    /// <param name="challenge">The challenge of the registry.</param>
    /// <param name="scopes">The scopes, separated by spaces.</param>
    /// <param name="credential">The user's credentials; null for an anonymous token.</param>
    /// <param name="cancellation">Stops the request.</param>
    /// <exception cref="RegistryException">The service gave no token.</exception>
    public async Task<AccessToken> FetchAsync(
        string registry, Challenge challenge, string scopes, Credential? credential, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(challenge["realm"], UriKind.Absolute, out var realm) || !plain.Allows(realm))
        {
            throw new RegistryException(
                RegistryProblem.Malformed, $"{registry} names a token service without HTTPS, which is not allowed");
        }

        var request = credential?.IdentityToken is { } identity
            ? PostRequest(realm, challenge, scopes, identity)
            : GetRequest(realm, challenge, scopes, credential);
        var asked = time.GetUtcNow();
        var reply = await transport.SendAsync(request, cancellation).ConfigureAwait(false);
        if (reply.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            throw new RegistryException(RegistryProblem.Denied, Denial(registry, credential));
        return Read(reply, asked) ?? throw new RegistryException(
            RegistryProblem.Malformed,
            $"{realm.Authority}, the token service of {registry}, returned no token (status {(int)reply.Status})");
    }

    /// <summary>The message for missing or refused credentials.</summary>
    public static string Denial(string registry, Credential? credential) => credential is null
        ? $"{registry} requires credentials, and none are stored for it ('docker login {registry}' stores them)"
        : $"{registry} refused the stored credentials";

    private static RegistryRequest GetRequest(Uri realm, Challenge challenge, string scopes, Credential? credential)
    {
        var query = new List<string>();
        if (realm.Query.Length > 1)
            query.Add(realm.Query[1..]);
        if (challenge["service"] is { } service)
            query.Add("service=" + Uri.EscapeDataString(service));
        query.AddRange(scopes.Split(' ').Select(scope => "scope=" + Uri.EscapeDataString(scope)));
        if (credential?.Account is { } account)
            query.Add("account=" + Uri.EscapeDataString(account));
        query.Add("client_id=" + Client);
        var uri = new UriBuilder(realm) { Query = string.Join('&', query), Fragment = "" }.Uri;
        return new RegistryRequest(HttpMethod.Get, uri) { Authorization = credential?.Basic };
    }

    private static RegistryRequest PostRequest(Uri realm, Challenge challenge, string scopes, string identity) =>
        new(HttpMethod.Post, realm)
        {
            Form =
            [
                new("grant_type", "refresh_token"),
                new("service", challenge["service"] ?? ""),
                new("client_id", Client),
                new("scope", scopes),
                new("refresh_token", identity),
            ],
        };

    private static AccessToken? Read(Reply reply, DateTimeOffset asked)
    {
        using var document = reply.IsSuccess ? BoundedJson.Parse(reply.Body) : null;
        if (document?.RootElement is not { } root)
            return null;
        var token = root.Text("token") is { Length: > 0 } given ? given : root.Text("access_token");
        if (token is not { Length: > 0 and <= LongestToken } || !token.All(c => c is > ' ' and < '\u007f'))
            return null;
        var seconds = Math.Clamp(root.Number("expires_in") ?? DefaultSeconds, 1, 24 * 60 * 60);
        var life = TimeSpan.FromSeconds(seconds);
        return new AccessToken(token, asked, asked + (life > Margin * 2 ? life - Margin : life / 2));
    }
}
