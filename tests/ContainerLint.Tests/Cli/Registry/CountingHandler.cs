using ContainerLint.Cli.Registry;

namespace ContainerLint.Tests.Cli.Registry;

/// <summary>The network, with a count of what is asked.</summary>
internal sealed class CountingHandler() : DelegatingHandler(HttpExchange.Network(new RegistryLimits()))
{
    private int count;
    private int heads;

    /// <summary>How many requests were sent.</summary>
    public int Count => count;

    /// <summary>How many of them were HEAD requests.</summary>
    public int Heads => heads;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        Interlocked.Increment(ref count);
        if (request.Method == HttpMethod.Head)
            Interlocked.Increment(ref heads);
        return base.SendAsync(request, cancellation);
    }
}
