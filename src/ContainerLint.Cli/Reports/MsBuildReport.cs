using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// Findings in the canonical error format of MSBuild, one per line: errors and warnings become errors and warnings of
/// the build, lower severities are messages. Lines and columns are one-based, the end is exclusive.
/// </summary>
internal static class MsBuildReport
{
    /// <summary>Writes all findings.</summary>
    public static void Write(TextWriter output, Report report)
    {
        foreach (var (finding, severity) in report.Result.Findings)
        {
            var (line, column, endLine, endColumn) = Position.Of(finding.Place);
            output.WriteLine(
                $"{Visible.Line(finding.Place.Source.Path)}({line},{column},{endLine},{endColumn}): "
                + $"{Severities.NameOf(severity)} {finding.Rule.Id}: {Visible.Line(finding.Message)}");
        }
    }
}
