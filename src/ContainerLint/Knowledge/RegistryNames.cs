using System.Net;
using System.Net.Sockets;

namespace ContainerLint.Knowledge;

/// <summary>What the name of a host reveals about it.</summary>
internal static class RegistryNames
{
    private static readonly string[] Products = ["harbor", "nexus", "artifactory"];

    /// <summary>
    /// How names start that lack their public registry, and how the full names start. All have at least
    /// three components, which names on Docker Hub cannot have.
    /// </summary>
    private static readonly (string Written, string Full)[] Omitted =
    [
        ("dotnet/", "mcr.microsoft.com/dotnet/"),
        ("cosmosdb/", "mcr.microsoft.com/cosmosdb/"),
        ("mssql/", "mcr.microsoft.com/mssql/"),
        ("vscode/", "mcr.microsoft.com/vscode/"),
        // docs.aws.amazon.com/lambda/latest/dg/images-create.html: public.ecr.aws/lambda/python
        ("aws/lambda/", "public.ecr.aws/lambda/"),
    ];

    /// <summary>
    /// Top-level domains that are never delegated in the public DNS, and others that companies use the same way.
    /// </summary>
    private static readonly string[] PrivateDomains =
    [
        ".local", ".localdomain", ".localhost", ".internal", ".intranet", ".private", ".lan", ".corp", ".home",
        ".home.arpa", ".test",
    ];

    /// <summary>
    /// Whether a name without dots looks like a registry: it contains "registry", or harbor, nexus or artifactory as a
    /// separate word, optionally with a number (<c>nexus3-docker</c>, but not <c>goharbor</c>).
    /// </summary>
    public static bool LooksLikeRegistry(string name)
    {
        foreach (var product in Products)
        {
            if (ContainsWord(name, product))
                return true;
        }

        return SaysRegistry(name);
    }

    /// <summary>Whether a name contains "registry", the name of the registry that Docker publishes.</summary>
    public static bool SaysRegistry(string name) => name.IndexOf("registry", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>
    /// The full name of a repository whose name has three or more components and lacks its well-known registry; null if
    /// none is known.
    /// </summary>
    public static string? FullNameOf(string name)
    {
        foreach (var (written, full) in Omitted)
        {
            if (name.StartsWith(written, StringComparison.Ordinal))
                return full + name.Substring(written.Length);
        }

        return null;
    }

    /// <summary>Whether a host without port can only be reached from its own network.</summary>
    public static bool IsPrivate(string host)
    {
        foreach (var domain in PrivateDomains)
        {
            if (host.EndsWith(domain, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return host == "localhost"
            || (IsAddress(host) && IPAddress.TryParse(host.Trim('[', ']'), out var address) && IsPrivate(address));
    }

    private static bool ContainsWord(string name, string word)
    {
        for (var at = 0; (at = name.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(name[at - 1])) && (end == name.Length || !char.IsLetter(name[end])))
                return true;
        }

        return false;
    }

    private static bool IsAddress(string host) => host[0] == '[' || char.IsDigit(host[host.Length - 1]);

    private static bool IsPrivate(IPAddress address)
    {
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal)
            return true;
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? (bytes[0] & 0xFE) == 0xFC
            : bytes[0] == 10
                || (bytes[0] == 172 && bytes[1] is >= 16 and < 32)
                || (bytes[0] == 192 && bytes[1] == 168)
                || (bytes[0] == 169 && bytes[1] == 254);
    }
}
