namespace ContainerLint.Knowledge;

/// <summary>Of which day the knowledge is that is built into the program, and where it comes from.</summary>
public static class EmbeddedKnowledge
{
    private static readonly Lazy<IReadOnlyList<KnowledgeSource>> Read = new(() => ReadFrom(Archive.Embedded));

    /// <summary>Where it comes from; the first one is the record of Docker's official images.</summary>
    public static IReadOnlyList<KnowledgeSource> Sources => Read.Value;

    /// <summary>The last day that the record of Docker's official images speaks of.</summary>
    public static Day Date => DateOf(Sources);

    /// <summary>The sources that an archive names.</summary>
    internal static IReadOnlyList<KnowledgeSource> ReadFrom(Archive archive) =>
    [
        .. archive.Table("sources").Rows().Select(row => new KnowledgeSource(
            row[0], row[1], Day.TryParse(row[2], out var day) ? day : null, row[3])),
    ];

    /// <summary>The last day that the first of some sources speaks of.</summary>
    internal static Day DateOf(IReadOnlyList<KnowledgeSource> sources) =>
        sources.Count > 0 ? sources[0].Date ?? default : default;
}
