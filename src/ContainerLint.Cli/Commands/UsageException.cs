namespace ContainerLint.Cli.Commands;

/// <summary>The command line asks for what cannot be done; the message is a sentence for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
