using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Commands;

/// <summary>A report that is to be written.</summary>
/// <param name="Format">Its form.</param>
internal sealed record ReportTarget(ReportFormat Format)
{
    /// <summary>The full path of the file; null for standard output.</summary>
    public string? File { get; init; }

    /// <summary>The path to show.</summary>
    public string Shown { get; init; } = "-";

    /// <summary>Whether it is written behind what is in the file.</summary>
    public bool IsAppended { get; init; }

    /// <summary>Whether a pipeline obeys what is written, so that files must not speak to it.</summary>
    public bool IsInert { get; init; }

    /// <summary>What to say when it is written; null for nothing.</summary>
    public string? Note { get; init; }
}
