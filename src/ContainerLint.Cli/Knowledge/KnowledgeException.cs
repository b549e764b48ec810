namespace ContainerLint.Cli.Knowledge;

/// <summary>
/// Knowledge could not be fetched or stored. The message is a sentence for the user, without a final period.
/// </summary>
internal sealed class KnowledgeException(string message) : Exception(message);
