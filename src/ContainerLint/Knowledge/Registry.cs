namespace ContainerLint.Knowledge;

/// <summary>A well-known registry.</summary>
/// <param name="Name">What people call it, such as <c>Docker Hub</c>.</param>
/// <param name="Hosts">Its hosts; <c>*</c> stands for letters, digits and hyphens of one part.</param>
/// <param name="Canonical">The host to write; null if each of the hosts is one to write.</param>
/// <param name="MinDepth">The least number of components that its repositories have.</param>
/// <param name="MaxDepth">The greatest number; null if there is none.</param>
/// <param name="MirrorOf">The host whose images it offers too; null if it is no mirror.</param>
/// <param name="IsLocal">Whether it is on the machine that asks.</param>
internal sealed record Registry(
    string Name,
    IReadOnlyList<string> Hosts,
    string? Canonical,
    int MinDepth,
    int? MaxDepth,
    string? MirrorOf,
    bool IsLocal)
{
    /// <summary>Whether a host, without its port, is one of this registry.</summary>
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
