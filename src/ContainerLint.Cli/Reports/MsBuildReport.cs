using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// Findings as MSBuild and editors read them from any program's output, one a line: errors and warnings become those of
/// the build, what weighs less is a message. Lines and columns are one-based, the end is exclusive.
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
