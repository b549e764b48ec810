using ContainerLint.Knowledge;

namespace ContainerLint.Cli.Reports;

/// <summary>The input of a report, whatever its format.</summary>
/// <param name="Result">The result of the run.</param>
/// <param name="Paths">Names files independently of the working folder.</param>
/// <param name="Today">The day of the report.</param>
internal sealed record Report(LintResult Result, ReportPaths Paths, Day Today)
{
    /// <summary>Colours, for formats that use them.</summary>
    public Style Style { get; init; } = Style.None;

    /// <summary>The number of columns, for formats that fit their lines to it.</summary>
    public int Width { get; init; } = 120;
}
