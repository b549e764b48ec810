namespace ContainerLint.Rules;

/// <summary>Names of variables that hold secrets, by their words.</summary>
internal static class SecretName
{
    /// <summary>BuildKit's words: <c>linter/ruleset.go</c> and <c>dockerfile2llb/convert_secrets.go</c>.</summary>
    private static readonly HashSet<string> Secrets = new(StringComparer.OrdinalIgnoreCase)
    {
        "apikey", "auth", "credential", "credentials", "key", "password", "pword", "passwd", "secret", "token",
    };

    /// <summary>Words that say that the name is about something public, or about a secret and not it.</summary>
    private static readonly HashSet<string> Public = new(StringComparer.OrdinalIgnoreCase)
    {
        "public", "pub", "file", "version", "gpg", "pgp", "apt", "fingerprint", "keyring", "release", "site",
    };

    /// <summary>Last words that say what of a secret it is.</summary>
    private static readonly HashSet<string> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "path", "dir", "name", "id", "alias", "url", "uri", "sock", "socket", "enabled", "enable", "disabled", "ttl",
        "type", "mode", "method", "size", "length", "host", "port", "server", "algorithm", "provider", "header",
        "module", "user", "username", "expiry", "expiration", "issuer", "audience", "location", "store", "required",
        "plugin",
    };

    /// <summary>Whether a name is that of a secret.</summary>
    public static bool IsSecret(string name)
    {
        if (name.Equals("AWS_ACCESS_KEY_ID", StringComparison.OrdinalIgnoreCase))
            return true;
        // In .NET's configuration, two underscores precede the name of a property, such as the key of a filter.
        if (name.EndsWith("__Key", StringComparison.OrdinalIgnoreCase))
            return false;
        var words = name.Split('_');
        return Array.Exists(words, Secrets.Contains) && !Array.Exists(words, Public.Contains)
            && !Attributes.Contains(words[words.Length - 1])
            && !(words.Length > 1 && words[0].Equals("key", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a value may be a secret: not empty, a switch, a path or an address.</summary>
    public static bool MayBeSecret(string value) => value.Length > 0
        && value.ToLowerInvariant() is not ("true" or "false" or "yes" or "no" or "on" or "off" or "0" or "1" or "none"
            or "null" or "disabled" or "enabled")
        && value[0] is not ('/' or '~') && value.IndexOf("://", StringComparison.Ordinal) < 0;
}
