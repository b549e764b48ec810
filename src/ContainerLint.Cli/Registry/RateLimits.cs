using System.Collections.Concurrent;
using System.Globalization;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// Remembers what registries say of their limits, as Docker Hub does: <c>ratelimit-remaining: 76;w=21600</c>. Docker Hub
/// counts GET requests of manifests, and no HEAD requests.
/// </summary>
internal sealed class RateLimits
{
    private readonly ConcurrentDictionary<string, RateLimit> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is known, in the order of the hosts.</summary>
    public IReadOnlyList<RateLimit> All => [.. known.Values.OrderBy(limit => limit.Host, StringComparer.Ordinal)];

    /// <summary>Reads what an answer says.</summary>
    public void Note(string host, Reply reply)
    {
        if (Read(reply["ratelimit-remaining"]) is not (var remaining, var window))
            return;
        known[host] = new RateLimit(host, Read(reply["ratelimit-limit"])?.Count, remaining, window);
    }

    /// <summary>Whether a registry has said that no manifest may be asked for any more.</summary>
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
