using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>The recorded history of an official image.</summary>
/// <param name="Groups">The current images, each with all its tags.</param>
/// <param name="History">When each tag that ever existed was built.</param>
internal sealed record ImageRecord(IReadOnlyList<TagGroup> Groups, IReadOnlyDictionary<string, TagHistory> History);
