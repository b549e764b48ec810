using System.Net.Http.Headers;
using System.Text;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// A user name with a password, or an identity token. <see cref="ToString"/> never reveals it.
/// </summary>
internal sealed class Credential
{
    // tokenUsername in Docker's cli/config/credentials/native_store.go
    private const string TokenName = "<token>";

    private readonly string name;
    private readonly string secret;

    /// <summary>Makes a credential; with the name <c>&lt;token&gt;</c> the secret is an identity token.</summary>
    public Credential(string name, string secret) => (this.name, this.secret) = (name, secret);

    /// <summary>The token that is exchanged for access tokens; null for a name with a password.</summary>
    public string? IdentityToken => name == TokenName ? secret : null;

    /// <summary>The user name; null for an identity token.</summary>
    public string? Account => name == TokenName ? null : name;

    /// <summary>Name and password as a header; null for an identity token.</summary>
    public AuthenticationHeaderValue? Basic => name == TokenName
        ? null
        : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{secret}")));

    /// <summary>Makes a credential of an identity token.</summary>
    public static Credential OfIdentityToken(string token) => new(TokenName, token);

    /// <inheritdoc/>
    public override string ToString() => "(a credential)";
}
