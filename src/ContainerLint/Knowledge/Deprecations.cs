namespace ContainerLint.Knowledge;

/// <summary>The images that are deprecated, moved or gone.</summary>
internal static class Deprecations
{
    private static readonly Lazy<Deprecation[]> Read =
        new(() => [.. Archive.Embedded.Rows("deprecated").Select(ReadRow)]);

    /// <summary>All known deprecations.</summary>
    public static IReadOnlyList<Deprecation> All => Read.Value;

    /// <summary>
    /// The deprecation of an image; null if none is known. The successors of patterns are expanded to full names.
    /// </summary>
    /// <param name="repository">The full name of the repository (<c>docker.io/bitnami/redis</c>).</param>
    /// <param name="tag">The tag, for images with deprecated tags.</param>
    public static Deprecation? Of(string repository, string? tag = null)
    {
        // An entry for one repository takes precedence over one for a whole account.
        Deprecation? found = null;
        foreach (var entry in Read.Value)
        {
            if ((found is null || entry.Repository.Length > found.Repository.Length) && Covers(entry, repository)
                && (entry.Tags.Count == 0 || (tag is not null && entry.Tags.Contains(tag))))
            {
                found = entry;
            }
        }

        return found is null ? null : For(found, repository);
    }

    private static bool Covers(Deprecation entry, string repository) => IsPattern(entry)
        ? repository.Length >= entry.Repository.Length
            && string.CompareOrdinal(repository, 0, entry.Repository, 0, entry.Repository.Length - 1) == 0
        : entry.Repository == repository;

    private static Deprecation For(Deprecation entry, string repository) => !IsPattern(entry) ? entry : entry with
    {
        Successors =
        [
            .. entry.Successors.Select(successor => successor.EndsWith("/*", StringComparison.Ordinal)
                ? Stem(successor) + repository.Substring(entry.Repository.Length - 1) : successor),
        ],
    };

    private static bool IsPattern(Deprecation entry) => entry.Repository.EndsWith("/*", StringComparison.Ordinal);

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
