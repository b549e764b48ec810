using System.Text.Json;
using ContainerLint.Baselines;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>The findings as SARIF results.</summary>
internal static class SarifResults
{
    /// <summary>A longer snippet adds nothing to the region.</summary>
    private const int LongestSnippet = 1000;

    private static readonly Dictionary<Rule, int> Indices =
        Ruleset.All.Select((rule, index) => (rule, index)).ToDictionary(pair => pair.rule, pair => pair.index);

    /// <summary>Writes <c>results</c>.</summary>
    public static void Write(Utf8JsonWriter json, Report report)
    {
        var keys = new FindingKeys(report.Paths.Of);
        json.WriteStartArray("results");
        foreach (var reported in report.Result.Findings)
        {
            Write(json, reported, keys.Next(reported.Finding), report.Paths);
            json.FlushIfLarge();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReportedFinding reported, string key, ReportPaths paths)
    {
        var finding = reported.Finding;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", Indices[finding.Rule]);
        json.WriteString("level", SarifRules.Level(reported.Severity));
        json.WriteMessage("message", finding.Message + ".");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePlace(json, finding.Place, paths);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelated(json, finding.Related, paths);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("containerlint/v1", key);
        json.WriteEndObject();
        WriteFixes(json, finding.Fixes, paths);
        WriteNotes(json, finding.Notes);
        json.WriteEndObject();
    }

    private static void WriteNotes(Utf8JsonWriter json, IReadOnlyList<string> notes)
    {
        if (notes.Count == 0)
            return;
        json.WriteStartObject("properties");
        json.WriteTexts("notes", notes);
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, IReadOnlyList<RelatedPlace> related, ReportPaths paths)
    {
        if (related.Count == 0)
            return;
        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < related.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            WritePlace(json, related[i].Place.InFile(), paths);
            json.WriteMessage("message", related[i].Message + ".");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, Place place, ReportPaths paths)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteArtifact(paths.Of(place.Source));
        WriteRegion(json, "region", place, hasSnippet: place.Span.Length is > 0 and <= LongestSnippet);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, Place place, bool hasSnippet)
    {
        var position = Position.Of(place);
        json.WriteStartObject(name);
        json.WriteNumber("startLine", position.Line);
        json.WriteNumber("startColumn", position.Column);
        json.WriteNumber("endLine", position.EndLine);
        json.WriteNumber("endColumn", position.EndColumn);
        if (hasSnippet)
            json.WriteMessage("snippet", place.Text);
        json.WriteEndObject();
    }

    private static void WriteFixes(Utf8JsonWriter json, IReadOnlyList<Fix> fixes, ReportPaths paths)
    {
        if (fixes.Count == 0)
            return;
        json.WriteStartArray("fixes");
        foreach (var fix in fixes)
        {
            json.WriteStartObject();
            json.WriteMessage("description", $"{Wording.Help(fix)}.");
            json.WriteStartArray("artifactChanges");
            foreach (var file in fix.Edits.GroupBy(edit => edit.Source))
                WriteChange(json, file, paths);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter json, IGrouping<Source, Edit> file, ReportPaths paths)
    {
        json.WriteStartObject();
        json.WriteArtifact(paths.Of(file.Key));
        json.WriteStartArray("replacements");
        foreach (var edit in file)
        {
            json.WriteStartObject();
            WriteRegion(json, "deletedRegion", new Place(edit.Source, edit.Span), hasSnippet: false);
            json.WriteMessage("insertedContent", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
