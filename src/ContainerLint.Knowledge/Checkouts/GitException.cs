namespace ContainerLint.KnowledgeGenerator;

/// <summary>A failure of git, with its own message.</summary>
internal sealed class GitException(string message) : Exception(message);
