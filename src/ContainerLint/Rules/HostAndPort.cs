namespace ContainerLint.Rules;

/// <summary>Takes <c>HOST:PORT</c> apart; an IPv6 address stands in brackets.</summary>
internal static class HostAndPort
{
    /// <summary>The host, and the port or null if there is none.</summary>
    public static (string Host, string? Port) Split(string registry)
    {
        var colon = registry.LastIndexOf(':');
        return colon < 0 || colon < registry.LastIndexOf(']')
            ? (registry, null)
            : (registry.Substring(0, colon), colon + 1 < registry.Length ? registry.Substring(colon + 1) : null);
    }
}
