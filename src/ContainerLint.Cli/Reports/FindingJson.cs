using System.Text.Json;
using ContainerLint.Baselines;
using ContainerLint.Cli.Files;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// Writes findings, problems and totals for the JSON reports. Lines and columns are one-based, columns count UTF-16
/// units, the end is exclusive.
/// </summary>
internal static class FindingJson
{
    /// <summary>Writes the properties of a finding.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="reported">The finding.</param>
    /// <param name="key">Identifies it across runs (<see cref="FindingKeys"/>).</param>
    public static void WriteProperties(Utf8JsonWriter json, ReportedFinding reported, string key)
    {
        var finding = reported.Finding;
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Page.Name);
        json.WriteString("severity", Severities.NameOf(reported.Severity));
        json.WriteString("message", finding.Message);
        json.WriteTexts("notes", finding.Notes);
        json.WritePlace(finding.Place);
        json.WriteString("key", key);
        json.WriteStartArray("fixes");
        foreach (var fix in finding.Fixes)
            Write(json, fix);
        json.WriteEndArray();
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            json.WritePlace(related.Place.InFile());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the properties of a problem.</summary>
    public static void WriteProperties(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString("path", problem.Path);
        json.WriteString("message", problem.Sentence);
    }

    /// <summary>Writes the totals.</summary>
    public static void WriteSummary(Utf8JsonWriter json, LintResult result)
    {
        json.WriteNumber("files", result.Files);
        json.WriteNumber("filesWithFindings", result.FilesWithFindings);
        json.WriteNumber("findings", result.Findings.Count);
        json.WriteNumber("errors", result.Count(Severity.Error));
        json.WriteNumber("warnings", result.Count(Severity.Warning));
        json.WriteNumber("infos", result.Count(Severity.Info));
        json.WriteNumber("hints", result.Count(Severity.Hint));
        json.WriteNumber("safelyFixable", result.CountFixable(Safety.Safe));
        json.WriteNumber("unsafelyFixable", result.CountFixable(Safety.Unsafe));
        json.WriteNumber("baselined", result.Hidden.Baselined);
        json.WriteNumber("goneFromBaseline", result.Hidden.Gone);
        json.WriteNumber("unchanged", result.Hidden.Unchanged);
    }

    private static void Write(Utf8JsonWriter json, Fix fix)
    {
        json.WriteStartObject();
        json.WriteString("title", fix.Title);
        json.WriteString("safety", fix.Safety == Safety.Safe ? "safe" : "unsafe");
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            json.WritePlace(new Text.Place(edit.Source, edit.Span));
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
