using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>A change of one file in the history of a repository.</summary>
/// <param name="Day">The day (UTC) of the commit that brought it to the branch.</param>
/// <param name="Path">The path of the file.</param>
/// <param name="Blob">The name of the new blob; null if the file was deleted.</param>
internal sealed record FileRevision(Day Day, string Path, string? Blob);
