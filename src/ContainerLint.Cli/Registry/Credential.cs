using System.Net.Http.Headers;
using System.Text;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// What lets somebody in: a name with a password, or an identity token. A class that never prints what it holds.
/// </summary>
internal sealed class Credential
{
    private const string TokenName = "<token>";

    private readonly string name;
    private readonly string secret;

    /// <summary>Makes a credential; by the name <c>&lt;token&gt;</c> the secret is an identity token.</summary>
    public Credential(string name, string secret) => (this.name, this.secret) = (name, secret);

    /// <summary>The token to get tokens with; null for a name with a password.</summary>
    public string? IdentityToken => name == TokenName ? secret : null;

    /// <summary>The name to ask with; null for an identity token.</summary>
    public string? Account => name == TokenName ? null : name;

    /// <summary>Name and password as a header; null for an identity token, which is no password.</summary>
    public AuthenticationHeaderValue? Basic => name == TokenName
        ? null
        : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{secret}")));

    /// <summary>A credential that is an identity token.</summary>
    public static Credential OfIdentityToken(string token) => new(TokenName, token);

    /// <inheritdoc/>
    public override string ToString() => "(a credential)";
}
