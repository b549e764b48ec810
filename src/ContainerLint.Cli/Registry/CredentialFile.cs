using System.Text;
using System.Text.Json;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// The credentials of Docker's <c>config.json</c> or Podman's <c>auth.json</c>. Never written. Follows
/// <c>cli/config/configfile/file.go</c> and <c>cli/config/credentials/file_store.go</c> of docker/cli and
/// <c>containers-auth.json(5)</c>.
/// </summary>
internal sealed class CredentialFile
{
    /// <summary>The key of Docker Hub: the address of its first API (<c>authConfigKey</c> in docker/cli).</summary>
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

    /// <summary>Parses a file; null if it is not a JSON object.</summary>
    public static CredentialFile? Parse(ReadOnlyMemory<byte> bytes)
    {
        using var document = BoundedJson.Parse(bytes);
        return document is null ? null : new CredentialFile(document.RootElement);
    }

    /// <summary>
    /// The name of the credential helper for a registry: its own, else the one for all registries; null if there is
    /// none.
    /// </summary>
    public string? HelperFor(string registry) => helpers.GetValueOrDefault(registry) ?? store;

    /// <summary>
    /// The stored credential for a repository; null if there is none. Podman also stores credentials for parts of a
    /// registry: the longest matching prefix counts.
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
    /// The registry of a key, which may be an address: <c>https://registry.acme.io/v1/</c>. Follows
    /// <c>ConvertToHostname</c> in docker/cli.
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
        return entry.Text("username") is { Length: > 0 } name
            ? new Credential(name, entry.Text("password") ?? "")
            : null;
    }

    /// <summary>Decodes <c>name:password</c> in Base64 (<c>decodeAuth</c> in docker/cli).</summary>
    private static Credential? Decode(string auth)
    {
        var bytes = new byte[auth.Length];
        if (!Convert.TryFromBase64String(auth.Trim(), bytes, out var length))
            return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, length).TrimEnd('\0').Split(':', 2);
        return pair.Length == 2 && pair[0].Length > 0 ? new Credential(pair[0], pair[1]) : null;
    }
}
