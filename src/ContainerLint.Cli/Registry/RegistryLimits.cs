namespace ContainerLint.Cli.Registry;

/// <summary>The limits for querying registries: time, size and number of requests.</summary>
internal sealed record RegistryLimits
{
    /// <summary>The timeout of one request, including its body.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a request is tried if it may succeed later.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>The average pause before the second try; it doubles from try to try.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>The longest pause, even if a registry asks for more.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The number of consecutive failures after which a host gets no more requests.</summary>
    public int MostFailures { get; init; } = 3;

    /// <summary>The number of concurrent requests to a host.</summary>
    public int ParallelPerHost { get; init; } = 10;

    /// <summary>The size limit of a body in bytes; the OCI distribution specification has 4 MB for manifests.</summary>
    public int LargestBody { get; init; } = 4 * 1024 * 1024;

    /// <summary>The number of redirects of one request.</summary>
    public int MostRedirects { get; init; } = 5;

    /// <summary>The number of pages of a list of tags.</summary>
    public int MostPages { get; init; } = 200;

    /// <summary>The number of tags of a repository.</summary>
    public int MostTags { get; init; } = 100_000;

    /// <summary>The timeout of a credential helper.</summary>
    public TimeSpan Helper { get; init; } = TimeSpan.FromSeconds(20);
}
