using System.Globalization;

namespace ContainerLint.Rules;

/// <summary>
/// The addresses that ASP.NET Core is told to listen on by variables: <c>BindingAddress.Parse</c> and
/// <c>GenericWebHostService</c> of ASP.NET Core 10.
/// </summary>
internal static class ListenAddresses
{
    /// <summary>The variable with ports; it counts if none has addresses.</summary>
    public const string HttpPorts = "ASPNETCORE_HTTP_PORTS";

    /// <summary>The variable with ports for HTTPS.</summary>
    public const string HttpsPorts = "ASPNETCORE_HTTPS_PORTS";

    /// <summary>The variables with addresses, the most important one first.</summary>
    public static readonly IReadOnlyList<string> Urls = ["ASPNETCORE_URLS", "DOTNET_URLS", "URLS"];

    private static readonly string[] OwnHosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Whether a variable has ports.</summary>
    public static bool IsPorts(string variable) => variable is HttpPorts or HttpsPorts or "HTTP_PORTS" or "HTTPS_PORTS"
        or "DOTNET_HTTP_PORTS" or "DOTNET_HTTPS_PORTS";

    /// <summary>Whether a variable has addresses.</summary>
    public static bool IsUrls(string variable) => variable is "ASPNETCORE_URLS" or "DOTNET_URLS";

    /// <summary>Why the app does not listen where the value says; null if nothing is wrong.</summary>
    public static string? ProblemOf(string variable, string value)
    {
        if (IsPorts(variable))
            return value.IndexOf(',') >= 0 ? "Ports are separated by ';': with ',' the app listens on 80" : null;
        if (!IsUrls(variable))
            return null;
        foreach (var address in value.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (ProblemOf(address.Trim()) is { } problem)
                return problem;
        }

        return null;
    }

    /// <summary>The port of an address; null if it has none that is known.</summary>
    public static int? PortOf(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
            return null;
        var authority = AuthorityOf(address, scheme);
        var colon = authority.LastIndexOf(':');
        if (colon < 0 || authority.EndsWith("]", StringComparison.Ordinal))
            return address.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? 443 : 80;
        var text = authority.Substring(colon + 1);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
    }

    /// <summary>Whether all addresses of a value are those of the container alone.</summary>
    public static bool IsOwn(string value)
    {
        var addresses = value.Split([';'], StringSplitOptions.RemoveEmptyEntries);
        return addresses.Length > 0 && Array.TrueForAll(addresses, IsOwnAddress);
    }

    private static bool IsOwnAddress(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        var authority = scheme < 0 ? "" : AuthorityOf(address, scheme);
        return Array.Exists(OwnHosts, host => authority.StartsWith(host, StringComparison.OrdinalIgnoreCase)
            && (authority.Length == host.Length || authority[host.Length] == ':'));
    }

    private static string? ProblemOf(string address)
    {
        if (address.IndexOf(',') >= 0)
            return "Addresses are separated by ';', not by ',': the app does not start";
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return address.Length == 0 ? null
                : $"'{address}' is no address: it has no scheme, and the app does not start";
        }

        var authority = AuthorityOf(address, scheme);
        var path = address.Substring(scheme + 3 + authority.Length);
        return path.Trim('/').Length > 0 && !authority.StartsWith("unix:", StringComparison.OrdinalIgnoreCase)
            && !authority.StartsWith("pipe:", StringComparison.OrdinalIgnoreCase)
                ? $"An address has no path: with '{path}' the app does not start"
                : null;
    }

    private static string AuthorityOf(string address, int scheme)
    {
        var slash = address.IndexOf('/', scheme + 3);
        return slash < 0 ? address.Substring(scheme + 3) : address.Substring(scheme + 3, slash - scheme - 3);
    }
}
