namespace ContainerLint.Cli.Baselines;

/// <summary>What became of a baseline after a run.</summary>
/// <param name="Shown">The path of its file to show.</param>
/// <param name="Fixed">The number of its findings that are fixed.</param>
internal sealed record BaselineChange(string Shown, int Fixed)
{
    /// <summary>Whether the file was to be written.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Whether no findings are left.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Why the file could not be written, as the end of a sentence; else null.</summary>
    public string? Problem { get; init; }
}
