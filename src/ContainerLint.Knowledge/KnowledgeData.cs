using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>Everything that goes into the archive.</summary>
/// <param name="Sources">The sources; the first one is the history of the official images.</param>
/// <param name="Images">The official images, by name.</param>
/// <param name="Dotnet">Microsoft's .NET images, by the full name of the repository.</param>
/// <param name="Seen">Other images, by the full name of the repository.</param>
/// <param name="Products">The product in each repository.</param>
/// <param name="Cycles">The version lines of each product, in the order of the source.</param>
/// <param name="Curated">The hand-maintained data.</param>
internal sealed record KnowledgeData(
    IReadOnlyList<KnowledgeSource> Sources,
    IReadOnlyDictionary<string, ImageRecord> Images,
    IReadOnlyDictionary<string, ImageRecord> Dotnet,
    IReadOnlyDictionary<string, SeenImage> Seen,
    IReadOnlyDictionary<string, string> Products,
    IReadOnlyDictionary<string, IReadOnlyList<ProductCycle>> Cycles,
    CuratedFiles Curated);
