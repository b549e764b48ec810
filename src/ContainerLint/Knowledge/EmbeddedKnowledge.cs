namespace ContainerLint.Knowledge;

/// <summary>The date and the sources of the embedded knowledge.</summary>
public static class EmbeddedKnowledge
{
    private static readonly Lazy<IReadOnlyList<KnowledgeSource>> Read = new(() => ReadFrom(Archive.Embedded));

    /// <summary>The sources; the first one is the history of Docker's official images.</summary>
    public static IReadOnlyList<KnowledgeSource> Sources => Read.Value;

    /// <summary>The last day that the history of Docker's official images covers.</summary>
    public static Day Date => DateOf(Sources);

    /// <summary>The sources listed in an archive.</summary>
    internal static IReadOnlyList<KnowledgeSource> ReadFrom(Archive archive) =>
    [
        .. archive.Table("sources").Rows().Select(row => new KnowledgeSource(
            row[0], row[1], Day.TryParse(row[2], out var day) ? day : null, row[3])),
    ];

    /// <summary>The last day that the first source covers.</summary>
    internal static Day DateOf(IReadOnlyList<KnowledgeSource> sources) =>
        sources.Count > 0 ? sources[0].Date ?? default : default;
}
