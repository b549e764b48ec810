namespace ContainerLint.Knowledge;

/// <summary>The names without a registry that Podman and Buildah read by a table, which they install.</summary>
internal static class ShortNames
{
    private static readonly Lazy<KnowledgeTable> Table = new(() => Archive.Embedded.Table("shortnames"));

    /// <summary>All names, with the repositories that they mean.</summary>
    public static IReadOnlyDictionary<string, string> All => Table.Value.Rows().ToDictionary(row => row[0], row => row[1]);

    /// <summary>
    /// The repository that Podman reads an official image's name as, if it is another than Docker's; else null. Of the
    /// retired <c>centos</c> it matters no more where it comes from.
    /// </summary>
    public static string? Find(string name) => name != "centos" && OfficialImages.Contains(name)
        && AliasOf(name) is { } repository && repository != "docker.io/library/" + name ? repository : null;

    /// <summary>The repository that Podman reads a name as by its table; null if the name is not in it.</summary>
    public static string? AliasOf(string name) => Table.Value.Find(name)?[1];
}
