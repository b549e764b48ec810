using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>What public repositories write of an image whose publisher does not record its tags.</summary>
/// <param name="Owners">How many owners of repositories write it; 0 if only an integration does.</param>
/// <param name="Newest">The newest release without a variant; null if there is none.</param>
/// <param name="Floating">The tags that move.</param>
/// <param name="Tags">When each tag was written.</param>
internal sealed record SeenImage(
    int Owners,
    string? Newest,
    IReadOnlyCollection<string> Floating,
    IReadOnlyDictionary<string, SeenTag> Tags);

/// <summary>When public repositories wrote a tag.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Owners">How many owners of repositories wrote it.</param>
internal readonly record struct SeenTag(Day First, Day Last, int Owners);
