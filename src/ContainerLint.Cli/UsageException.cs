namespace ContainerLint.Cli;

/// <summary>The command line asks for something that cannot be done. Exit code <see cref="ExitCodes.Usage"/>.</summary>
/// <param name="message">A sentence for the user, without a final period.</param>
internal sealed class UsageException(string message) : Exception(message);
