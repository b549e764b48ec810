using System.Net;

namespace ContainerLint.Cli.Registry;

/// <summary>The proxy of the environment, bypassed for this machine.</summary>
internal sealed class OutsideProxy(IWebProxy proxy) : IWebProxy
{
    /// <inheritdoc/>
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    /// <inheritdoc/>
    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : proxy.GetProxy(destination);

    /// <inheritdoc/>
    public bool IsBypassed(Uri host) => PlainHosts.IsLoopback(host) || proxy.IsBypassed(host);
}
