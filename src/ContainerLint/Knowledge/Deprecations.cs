namespace ContainerLint.Knowledge;

/// <summary>The images that are deprecated, moved or gone.</summary>
internal static class Deprecations
{
    private static readonly Lazy<KnowledgeTable> Table = new(() => Archive.Embedded.Table("deprecated"));

    /// <summary>All known deprecations.</summary>
    public static IReadOnlyList<Deprecation> All => [.. Table.Value.Rows().Select(ReadRow)];

    /// <summary>
    /// The deprecation of an image; null if none is known. The successors of patterns are expanded to full names.
    /// </summary>
    /// <param name="repository">The full name of the repository (<c>docker.io/bitnami/redis</c>).</param>
    /// <param name="tag">The tag, for images with deprecated tags.</param>
    public static Deprecation? Of(string repository, string? tag = null)
    {
        // An entry for one repository takes precedence over one for a whole account.
        if (Find(repository, tag) is { } entry)
            return entry;
        for (var slash = repository.LastIndexOf('/'); slash > 0; slash = repository.LastIndexOf('/', slash - 1))
        {
            if (Find(repository.Substring(0, slash) + "/*", tag) is { } pattern)
                return For(pattern, repository);
        }

        return null;
    }

    private static Deprecation? Find(string repository, string? tag) =>
        Table.Value.Find(repository) is { } row && ReadRow(row) is var entry
            && (entry.Tags.Count == 0 || (tag is not null && entry.Tags.Contains(tag))) ? entry : null;

    private static Deprecation For(Deprecation pattern, string repository) => pattern with
    {
        Successors =
        [
            .. pattern.Successors.Select(successor => successor.EndsWith("/*", StringComparison.Ordinal)
                ? Stem(successor) + repository.Substring(pattern.Repository.Length - 1) : successor),
        ],
    };

    private static string Stem(string pattern) => pattern.Substring(0, pattern.Length - 1);

    private static Deprecation ReadRow(string[] row) => new(
        row[0], ReadStatus(row[1]), row[2].Length > 0 ? row[2] : null, Words(row[3]), Words(row[4]), row[5], row[6]);

    private static DeprecationStatus ReadStatus(string text) => text switch
    {
        "moved" => DeprecationStatus.Moved,
        "stale" => DeprecationStatus.Stale,
        "removed" => DeprecationStatus.Removed,
        "gone" => DeprecationStatus.Gone,
        "eol-tags" => DeprecationStatus.EndedTags,
        _ => DeprecationStatus.Deprecated,
    };

    private static string[] Words(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
