using System.Net;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// The hosts that may be reached over HTTP: this machine and those that the user configured. All others need HTTPS,
/// even if a redirect says otherwise.
/// </summary>
/// <param name="configured">Hosts, with or without a port; without one, all ports are allowed.</param>
internal sealed class PlainHosts(IEnumerable<string> configured)
{
    private readonly HashSet<string> hosts = new(configured, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a host may be reached over HTTP.</summary>
    /// <param name="authority">The host with its port, as in a reference.</param>
    public bool Allows(string authority) =>
        Uri.TryCreate($"http://{authority}/", UriKind.Absolute, out var uri) && Allows(uri, authority);

    /// <summary>Whether an address may be requested: always with HTTPS, with HTTP if the host allows it.</summary>
    public bool Allows(Uri uri) => uri.Scheme == Uri.UriSchemeHttps
        || (uri.Scheme == Uri.UriSchemeHttp && Allows(uri, uri.Authority));

    /// <summary>Whether a host is this machine.</summary>
    public static bool IsLoopback(Uri uri) =>
        uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || uri.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private bool Allows(Uri uri, string authority) =>
        IsLoopback(uri) || hosts.Contains(uri.Host) || hosts.Contains(authority) || hosts.Contains(uri.Authority);
}
