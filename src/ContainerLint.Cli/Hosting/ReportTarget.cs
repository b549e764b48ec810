using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Hosting;

/// <summary>A report to write.</summary>
/// <param name="Format">Its format.</param>
internal sealed record ReportTarget(ReportFormat Format)
{
    /// <summary>The full path of the file; null for standard output.</summary>
    public string? File { get; init; }

    /// <summary>The path to show.</summary>
    public string Shown { get; init; } = "-";

    /// <summary>Whether the report is appended to the file.</summary>
    public bool IsAppended { get; init; }

    /// <summary>Whether commands of the CI system in the output are escaped, so that a linted file cannot issue any.</summary>
    public bool IsEscaped { get; init; }

    /// <summary>What to print on standard error once it is written; null for nothing.</summary>
    public string? Note { get; init; }
}
