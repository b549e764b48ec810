using System.Text;
using System.Text.Json;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// reviewdog's rdjson, which turns fixes into suggestions that a reviewer can accept. Columns count UTF-8 bytes, and
/// paths are relative to the working folder.
/// </summary>
internal static class RdJsonReport
{
    /// <summary>Writes the document.</summary>
    public static void Write(Stream output, Report report)
    {
        using var json = JsonOutput.To(output);
        json.WriteStartObject();
        json.WriteStartObject("source");
        json.WriteString("name", "containerlint");
        json.WriteString("url", RulePage.Home);
        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
        foreach (var found in report.Result.Findings)
        {
            Write(json, found);
            json.FlushIfLarge();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Finish(output);
    }

    private static void Write(Utf8JsonWriter json, ReportedFinding found)
    {
        var finding = found.Finding;
        json.WriteStartObject();
        json.WriteString("message", Wording.Details(finding));
        WriteLocation(json, finding.Place);
        json.WriteString("severity", found.Severity switch
        {
            Severity.Error => "ERROR",
            Severity.Warning => "WARNING",
            _ => "INFO",
        });
        json.WriteStartObject("code");
        json.WriteString("value", finding.Rule.Id);
        json.WriteString("url", finding.Rule.Page.Address);
        json.WriteEndObject();
        if (finding.Fixes.Count > 0 && FixedPlace.Of(finding.Fixes[0]) is var (place, text)
            && place.Source == finding.Place.Source)
        {
            WriteSuggestion(json, place, text);
        }

        WriteRelated(json, finding.Related);
        json.WriteEndObject();
    }

    private static void WriteSuggestion(Utf8JsonWriter json, Place place, string text)
    {
        json.WriteStartArray("suggestions");
        json.WriteStartObject();
        WriteRange(json, place);
        json.WriteString("text", text);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteRelated(Utf8JsonWriter json, IReadOnlyList<RelatedPlace> related)
    {
        if (related.Count == 0)
            return;
        json.WriteStartArray("related_locations");
        foreach (var one in related)
        {
            json.WriteStartObject();
            json.WriteString("message", one.Message);
            WriteLocation(json, one.Place.InFile());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("location");
        json.WriteString("path", place.Source.Path);
        WriteRange(json, place);
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("range");
        WritePosition(json, "start", place.Source, place.Span.Start);
        WritePosition(json, "end", place.Source, place.Span.End);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, Source source, int offset)
    {
        var (line, column) = source.Lines.PositionOf(offset);
        json.WriteStartObject(name);
        json.WriteNumber("line", line + 1);
        json.WriteNumber("column", Encoding.UTF8.GetByteCount(source.Text.AsSpan(offset - column, column)) + 1);
        json.WriteEndObject();
    }
}
