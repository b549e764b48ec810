using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// Build issues in Azure Pipelines, which has only errors and warnings; lower severities are plain log lines.
/// </summary>
internal static class AzureReport
{
    /// <summary>Writes one command per line.</summary>
    public static void Write(TextWriter output, Report report)
    {
        foreach (var (finding, severity) in report.Result.Findings)
        {
            var position = Position.Of(finding.Place);
            var path = report.Paths.Of(finding.Place.Source);
            if (severity is not (Severity.Error or Severity.Warning))
            {
                output.WriteLine(Escaped.Line(
                    $"{Visible.Line(path)}({position.Line},{position.Column}): {Severities.NameOf(severity)} "
                    + $"{finding.Rule.Id}: {Visible.Line(finding.Message)}"));
                continue;
            }

            output.WriteLine(
                $"##vso[task.logissue type={Severities.NameOf(severity)};sourcepath={Property(path)};"
                + $"linenumber={position.Line};columnnumber={position.Column};code={finding.Rule.Id};]"
                + Data($"{finding.Message}. {Wording.Help(finding)}"));
        }
    }

    private static string Data(string text) => text
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace("]", "%5D", StringComparison.Ordinal);
}
