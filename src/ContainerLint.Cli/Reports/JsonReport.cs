using System.Text.Json;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Runs;
using ContainerLint.Findings;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// Findings for programs: one document with <c>findings</c>, <c>problems</c> (what could not be read),
/// <c>files</c>, <c>shard</c> (for a part of a run) and <c>summary</c>. Lines and columns are one-based, columns count UTF-16 units, the end is exclusive.
/// </summary>
internal static class JsonReport
{
    /// <summary>Writes the document.</summary>
    public static void Write(Stream output, LintResult result)
    {
        using var json = JsonOutput.To(output);
        json.WriteStartObject();
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            Write(json, finding);
            json.FlushIfLarge();
        }

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (var problem in result.Problems)
            Write(json, problem);
        json.WriteEndArray();
        FileJson.Write(json, result);
        if (result.Part != Shard.Whole)
            json.WriteString("shard", $"{result.Part.Number}/{result.Part.Count}");
        WriteSummary(json, result);
        json.WriteEndObject();
        json.Finish(output);
    }

    private static void Write(Utf8JsonWriter json, ReportedFinding reported)
    {
        var finding = reported.Finding;
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Page.Name);
        json.WriteString("severity", Severities.NameOf(reported.Severity));
        json.WriteString("message", finding.Message);
        json.WritePlace(finding.Place);
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
        json.WriteEndObject();
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

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("path", problem.Path);
        json.WriteString("message", problem.Sentence);
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, LintResult result)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("files", result.Files);
        json.WriteNumber("filesWithFindings", result.FilesWithFindings);
        json.WriteNumber("findings", result.Findings.Count);
        json.WriteNumber("errors", result.Count(Severity.Error));
        json.WriteNumber("warnings", result.Count(Severity.Warning));
        json.WriteNumber("infos", result.Count(Severity.Info));
        json.WriteNumber("hints", result.Count(Severity.Hint));
        json.WriteNumber("safelyFixable", result.CountFixable(Safety.Safe));
        json.WriteNumber("unsafelyFixable", result.CountFixable(Safety.Unsafe));
        json.WriteEndObject();
    }
}
