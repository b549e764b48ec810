using ContainerLint.Knowledge;

namespace ContainerLint.Cli.Reports;

/// <summary>What a report is about, whatever its form.</summary>
/// <param name="Result">What a run read and found.</param>
/// <param name="Paths">How files are named where the working folder does not matter.</param>
/// <param name="Today">The day of the report.</param>
internal sealed record Report(LintResult Result, ReportPaths Paths, Day Today)
{
    /// <summary>Colours, for the forms that have them.</summary>
    public Style Style { get; init; } = Style.None;

    /// <summary>The columns there are, for the forms that are cut to them.</summary>
    public int Width { get; init; } = 120;
}
