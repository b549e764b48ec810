using System.Text;
using System.Text.Json;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// What a <c>config.json</c> of Docker or an <c>auth.json</c> of Podman says of credentials. The file is only read.
/// </summary>
internal sealed class CredentialFile
{
    /// <summary>The key that Docker Hub has since its first version.</summary>
    public const string DockerHubKey = "https://index.docker.io/v1/";

    private readonly Dictionary<string, Credential> stored = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> helpers = new(StringComparer.OrdinalIgnoreCase);
    private readonly string? store;

    private CredentialFile(JsonElement root)
    {
        foreach (var entry in root.Members("auths"))
        {
            if (Read(entry.Value) is { } credential)
                stored.TryAdd(Normal(entry.Name), credential);
        }

        foreach (var entry in root.Members("credHelpers"))
        {
            if (root.Member("credHelpers")!.Value.Text(entry.Name) is { Length: > 0 } helper)
                helpers.TryAdd(Normal(entry.Name), helper);
        }

        store = root.Text("credsStore") is { Length: > 0 } name ? name : null;
    }

    /// <summary>Reads a file; null if it is not valid JSON.</summary>
    public static CredentialFile? Parse(ReadOnlyMemory<byte> bytes)
    {
        using var document = BoundedJson.Parse(bytes);
        return document is null ? null : new CredentialFile(document.RootElement);
    }

    /// <summary>
    /// The name of the helper that knows a registry's credentials: that of the registry, else that of all; null if
    /// there is none.
    /// </summary>
    public string? HelperFor(string registry) => helpers.GetValueOrDefault(registry) ?? store;

    /// <summary>
    /// What is stored for a repository; null if nothing is. Podman stores credentials for parts of a registry, too: the
    /// closest one counts.
    /// </summary>
    public Credential? Find(string registry, string repository)
    {
        for (var name = registry + "/" + repository; ; name = name[..name.LastIndexOf('/')])
        {
            if (stored.TryGetValue(name, out var credential))
                return credential;
            if (name.Length <= registry.Length)
                return null;
        }
    }

    /// <summary>
    /// The registry of a key, which may be an address of the old days: <c>https://registry.acme.io/v1/</c>.
    /// </summary>
    private static string Normal(string key)
    {
        var scheme = key.IndexOf("://", StringComparison.Ordinal);
        var name = scheme < 0 ? key.TrimEnd('/') : key[(scheme + 3)..].Split('/')[0];
        return name is "index.docker.io" or "registry-1.docker.io" or "index.docker.io/v1" ? "docker.io" : name;
    }

    private static Credential? Read(JsonElement entry)
    {
        if (entry.Text("identitytoken") is { Length: > 0 } token)
            return Credential.OfIdentityToken(token);
        if (entry.Text("auth") is { Length: > 0 } auth)
            return Decode(auth);
        return entry.Text("username") is { Length: > 0 } name ? new Credential(name, entry.Text("password") ?? "") : null;
    }

    /// <summary>A name and a password with a colon between, in Base64.</summary>
    private static Credential? Decode(string auth)
    {
        var bytes = new byte[auth.Length];
        if (!Convert.TryFromBase64String(auth.Trim(), bytes, out var length))
            return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, length).TrimEnd('\0').Split(':', 2);
        return pair.Length == 2 && pair[0].Length > 0 ? new Credential(pair[0], pair[1]) : null;
    }
}
