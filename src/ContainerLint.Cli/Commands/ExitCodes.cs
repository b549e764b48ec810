namespace ContainerLint.Cli.Commands;

/// <summary>What the process says at its end.</summary>
internal static class ExitCodes
{
    /// <summary>Nothing to report.</summary>
    public const int Clean = 0;

    /// <summary>There are findings that weigh enough.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int Usage = 2;

    /// <summary>A file could not be read or written, or a registry gave no answer. Outweighs findings.</summary>
    public const int Unreadable = 3;

    /// <summary>The user stopped the run: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;
}
