namespace ContainerLint.Knowledge;

/// <summary>The images that are deprecated, moved or gone.</summary>
/// <param name="knowledge">Where they are known.</param>
internal sealed class Deprecations(KnowledgeBase knowledge)
{
    /// <summary>The trait of <see cref="Deprecation.KeepsTags"/>.</summary>
    public const string KeepsTags = "keeps-tags";

    /// <summary>The trait of <see cref="Deprecation.Fails"/>.</summary>
    public const string Fails = "fails";

    private readonly KnowledgeTable table = knowledge.Table("deprecated");

    /// <summary>All known deprecations.</summary>
    public IReadOnlyList<Deprecation> All => [.. table.Rows().Select(ReadRow)];

    /// <summary>
    /// The deprecation of an image; null if none is known. The successors of patterns are expanded to full names.
    /// </summary>
    /// <param name="repository">The full name of the repository (<c>docker.io/bitnami/redis</c>).</param>
    /// <param name="tag">The tag, for images with deprecated tags.</param>
    public Deprecation? Of(string repository, string? tag = null)
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

    /// <summary>
    /// Where all images of a namespace moved with some of their tags, by the full name of the old repository; null if
    /// it did not.
    /// </summary>
    public string? MovedTo(string repository)
    {
        var slash = repository.LastIndexOf('/');
        return slash > 0 && table.Find(repository.Substring(0, slash) + "/*") is { } row
            && ReadRow(row) is { KeepsTags: true, Tags.IsAll: false } entry
            ? For(entry, repository).Successors[0] : null;
    }

    /// <summary>What is said of an image whose tag is not affected; null if nothing is.</summary>
    public string? ReasonBeside(string repository)
    {
        var slash = repository.LastIndexOf('/');
        var row = table.Find(repository)
            ?? (slash > 0 ? table.Find(repository.Substring(0, slash) + "/*") : null);
        return row is not null && ReadRow(row) is { Tags.IsAll: false, Reason: { Length: > 0 } reason } ? reason : null;
    }

    private Deprecation? Find(string repository, string? tag) =>
        table.Find(repository) is { } row && ReadRow(row) is var entry
            && (entry.Tags.IsAll || (tag is not null && entry.Tags.Has(tag))) ? entry : null;

    private static Deprecation For(Deprecation pattern, string repository) => pattern with
    {
        Successors =
        [
            .. pattern.Successors.Select(successor => successor.EndsWith("/*", StringComparison.Ordinal)
                ? Stem(successor) + repository.Substring(pattern.Repository.Length - 1) : successor),
        ],
        IsScattered = pattern.Successors.Count > 0 && !pattern.Successors[0].EndsWith("/*", StringComparison.Ordinal),
    };

    private static string Stem(string pattern) => pattern.Substring(0, pattern.Length - 1);

    private static Deprecation ReadRow(string[] row)
    {
        var (status, traits) = (ReadStatus(row[1]), Words(row[5]));
        var since = row[2].Length > 0 ? row[2] : null;
        return new Deprecation(row[0], status, since, Words(row[3]), new TagPatterns(Words(row[4])), row[6], row[7])
        {
            KeepsTags = traits.Contains(KeepsTags),
            LastTag = row.Length > 8 ? row[8] : null,
            Fails = status == DeprecationStatus.Gone || traits.Contains(Fails),
        };
    }

    private static DeprecationStatus ReadStatus(string text) => text switch
    {
        "moved" => DeprecationStatus.Moved,
        "stale" => DeprecationStatus.Stale,
        "removed" => DeprecationStatus.Removed,
        "gone" => DeprecationStatus.Gone,
        "paid" => DeprecationStatus.Paid,
        "eol-tags" => DeprecationStatus.EndedTags,
        _ => DeprecationStatus.Deprecated,
    };

    private static string[] Words(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
