namespace ContainerLint.Knowledge;

/// <summary>
/// The short names that Podman and Buildah resolve with <c>shortnames.conf</c> (github.com/containers/shortnames),
/// which their packages install.
/// </summary>
/// <param name="knowledge">Where they are known.</param>
internal sealed class ShortNames(KnowledgeBase knowledge)
{
    private readonly KnowledgeTable table = knowledge.Table("shortnames");

    /// <summary>All short names, with the repositories they mean.</summary>
    public IReadOnlyDictionary<string, string> All =>
        table.Rows().ToDictionary(row => row[0], row => row[1]);

    /// <summary>
    /// The repository that Podman resolves an official image's name to, if it differs from Docker's; else null.
    /// <c>centos</c> is excluded: it is retired, so its origin no longer matters.
    /// </summary>
    public string? Find(string name) => name != "centos" && knowledge.OfficialImages.Contains(name)
        && AliasOf(name) is { } repository && repository != "docker.io/library/" + name ? repository : null;

    /// <summary>The repository that Podman resolves a short name to; null if the name has no alias.</summary>
    public string? AliasOf(string name) => table.Find(name)?[1];
}
