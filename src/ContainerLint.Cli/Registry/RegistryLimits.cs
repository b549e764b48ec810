namespace ContainerLint.Cli.Registry;

/// <summary>What a registry may take of our time and memory, and how hard it is asked.</summary>
internal sealed record RegistryLimits
{
    /// <summary>How long one request may take, its body included.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a request is tried that may succeed later.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>About how long to wait before the second try; it doubles from try to try.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>The longest that is waited because a registry asks for it.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After so many requests in a row that came to nothing, a host is not asked again.</summary>
    public int MostFailures { get; init; } = 3;

    /// <summary>How many requests a host answers at a time.</summary>
    public int ParallelPerHost { get; init; } = 10;

    /// <summary>The most bytes of a body; the specification gives manifests 4 MB.</summary>
    public int LargestBody { get; init; } = 4 * 1024 * 1024;

    /// <summary>How many hosts a request may be sent on to.</summary>
    public int MostRedirects { get; init; } = 5;

    /// <summary>The most pages of a list of tags.</summary>
    public int MostPages { get; init; } = 200;

    /// <summary>The most tags of a repository.</summary>
    public int MostTags { get; init; } = 100_000;

    /// <summary>How long a credential helper may take.</summary>
    public TimeSpan Helper { get; init; } = TimeSpan.FromSeconds(20);
}
