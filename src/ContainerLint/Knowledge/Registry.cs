namespace ContainerLint.Knowledge;

/// <summary>A well-known registry.</summary>
/// <param name="Name">Its common name, such as <c>Docker Hub</c>.</param>
/// <param name="Hosts">Its hosts; <c>*</c> matches letters, digits and hyphens within a label.</param>
/// <param name="Canonical">The preferred host; null if there is no preference.</param>
/// <param name="MinDepth">The minimum number of path components of its repositories.</param>
/// <param name="MaxDepth">The maximum number; null if there is none.</param>
/// <param name="IsLocal">Whether it runs on the local machine.</param>
internal sealed record Registry(
    string Name,
    IReadOnlyList<string> Hosts,
    string? Canonical,
    int MinDepth,
    int? MaxDepth,
    bool IsLocal)
{
    /// <summary>Whether a host without port belongs to this registry.</summary>
    public bool Has(string host)
    {
        for (var at = 0; at < Hosts.Count; at++)
        {
            if (HostPattern.Matches(Hosts[at], host))
                return true;
        }

        return false;
    }
}
