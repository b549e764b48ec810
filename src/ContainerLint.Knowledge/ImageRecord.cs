using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>What is recorded of an official image.</summary>
/// <param name="Groups">What is built, each image with all its tags.</param>
/// <param name="History">When each tag was built that ever was.</param>
internal sealed record ImageRecord(IReadOnlyList<TagGroup> Groups, IReadOnlyDictionary<string, TagHistory> History);
