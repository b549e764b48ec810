namespace ContainerLint.Cli;

/// <summary>The exit codes of the process.</summary>
internal static class ExitCodes
{
    /// <summary>Nothing to report.</summary>
    public const int Clean = 0;

    /// <summary>At least one finding is severe enough to fail the run.</summary>
    public const int Findings = 1;

    /// <summary>Invalid command line or configuration.</summary>
    public const int Usage = 2;

    /// <summary>
    /// A file could not be read or written, or a registry did not answer. Takes precedence over <see cref="Findings"/>.
    /// </summary>
    public const int Unreadable = 3;

    /// <summary>The user stopped the run: 128 plus the number of SIGINT.</summary>
    public const int Interrupted = 130;
}
