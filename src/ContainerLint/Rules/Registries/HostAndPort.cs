using System.Globalization;

namespace ContainerLint.Rules;

/// <summary>Splits <c>HOST:PORT</c>; an IPv6 address is in brackets.</summary>
internal static class HostAndPort
{
    /// <summary>The host and the port; null if there is no port.</summary>
    public static (string Host, string? Port) Split(string registry)
    {
        var colon = registry.LastIndexOf(':');
        return colon < 0 || colon < registry.LastIndexOf(']')
            ? (registry, null)
            : (registry.Substring(0, colon), colon + 1 < registry.Length ? registry.Substring(colon + 1) : null);
    }

    /// <summary>Whether a text is a host name or an address, with or without a port.</summary>
    public static bool IsValid(string text)
    {
        var colon = text.EndsWith("]", StringComparison.Ordinal) ? -1 : text.LastIndexOf(':');
        var host = colon < 0 ? text : text.Substring(0, colon);
        var isPort = colon < 0 || IsPort(text.Substring(colon + 1));
        if (host is ['[', .. var address, ']'])
            return isPort && address.Length > 1 && address.All(c => IsHexDigit(c) || c is ':' or '.');
        return isPort && host.Length > 0 && host[0] is not ('-' or '.') && host[host.Length - 1] is not ('-' or '.')
            && host.All(c => IsLetter(c) || IsHexDigit(c) || c is '.' or '-');
    }

    private static bool IsPort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0;

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
