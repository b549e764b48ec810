using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>All that goes into the archive, as it was gathered.</summary>
/// <param name="Sources">Where it comes from; the first is the record of the official images.</param>
/// <param name="Images">The official images, by name.</param>
/// <param name="Products">Which repository holds which product.</param>
/// <param name="Cycles">The lines of each product, in the order of the source.</param>
/// <param name="Curated">What people keep by hand.</param>
internal sealed record KnowledgeData(
    IReadOnlyList<KnowledgeSource> Sources,
    IReadOnlyDictionary<string, ImageRecord> Images,
    IReadOnlyDictionary<string, string> Products,
    IReadOnlyDictionary<string, IReadOnlyList<ProductCycle>> Cycles,
    CuratedFiles Curated);
