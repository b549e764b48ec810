using System.Collections.Concurrent;
using System.Globalization;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// Collects the rate limits of registries. Docker Hub sends <c>ratelimit-remaining: 76;w=21600</c> and counts GET
/// requests of manifests but not HEAD requests (https://docs.docker.com/docker-hub/usage/pulls/).
/// </summary>
internal sealed class RateLimits
{
    private readonly ConcurrentDictionary<string, RateLimit> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All known limits, sorted by host.</summary>
    public IReadOnlyList<RateLimit> All => [.. known.Values.OrderBy(limit => limit.Host, StringComparer.Ordinal)];

    /// <summary>Records the limit that a response contains.</summary>
    public void Record(string host, Reply reply)
    {
        if (Read(reply["ratelimit-remaining"]) is not (var remaining, var window))
            return;
        known[host] = new RateLimit(host, Read(reply["ratelimit-limit"])?.Count, remaining, window);
    }

    /// <summary>Whether the limit of a registry is used up.</summary>
    public bool IsUsedUp(string host) => known.TryGetValue(host, out var limit) && limit.Remaining <= 0;

    private static (int Count, TimeSpan? Window)? Read(string? text)
    {
        var parts = (text ?? "").Split(';', StringSplitOptions.TrimEntries);
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;
        var window = parts.Skip(1).FirstOrDefault(part => part.StartsWith("w=", StringComparison.Ordinal));
        return int.TryParse(window?[2..], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? (count, TimeSpan.FromSeconds(seconds))
            : (count, null);
    }
}
