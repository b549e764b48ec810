namespace ContainerLint.KnowledgeGenerator;

/// <summary>What git could not do, in its own words.</summary>
internal sealed class GitException(string message) : Exception(message);
