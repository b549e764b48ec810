using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>What the tags of one image named over time.</summary>
/// <param name="Tags">The digests that each tag named, oldest first.</param>
internal sealed record DigestHistory(IReadOnlyDictionary<string, IReadOnlyList<NamedDigest>> Tags);

/// <summary>A digest that a tag named.</summary>
/// <param name="Day">Since when.</param>
/// <param name="Digest">The digest.</param>
/// <param name="Source">Who says so, as <see cref="DigestTable"/> stores it.</param>
internal readonly record struct NamedDigest(Day Day, string Digest, byte Source);
