using ContainerLint.Baselines;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>GitLab Code Quality: a JSON array with one object per finding.</summary>
internal static class GitLabReport
{
    /// <summary>Writes the array.</summary>
    public static void Write(Stream output, Report report)
    {
        var keys = new FindingKeys(report.Paths.Of);
        using var json = JsonOutput.To(output);
        json.WriteStartArray();
        foreach (var (finding, severity) in report.Result.Findings)
        {
            var position = Position.Of(finding.Place);
            json.WriteStartObject();
            json.WriteString("type", "issue");
            json.WriteString("check_name", $"{finding.Rule.Id} {finding.Rule.Page.Name}");
            json.WriteString("description", $"{finding.Rule.Id}: {finding.Message}");
            json.WriteString("severity", SeverityOf(severity));
            json.WriteString("fingerprint", keys.Next(finding));
            json.WriteStartObject("location");
            json.WriteString("path", report.Paths.Of(finding.Place.Source));
            json.WriteStartObject("lines");
            json.WriteNumber("begin", position.Line);
            json.WriteNumber("end", position.EndLine);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.FlushIfLarge();
        }

        json.WriteEndArray();
        json.Finish(output);
    }

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "critical",
        Severity.Warning => "major",
        Severity.Info => "minor",
        _ => "info",
    };
}
