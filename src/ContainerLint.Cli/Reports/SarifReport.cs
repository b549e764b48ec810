using System.Text.Json;
using ContainerLint.Cli.Files;
using ContainerLint.Knowledge;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// SARIF 2.1.0: one run with all rules; every finding has its exact region, its fixes and its notes (in
/// <c>properties</c>). Paths are URIs relative to <c>SRCROOT</c>, the repository.
/// </summary>
internal static class SarifReport
{
    /// <summary>The name of the root in <c>originalUriBaseIds</c>.</summary>
    public const string Root = "SRCROOT";

    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes the document.</summary>
    public static void Write(Stream output, Report report)
    {
        using var json = JsonOutput.To(output);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, report.Result.Knowledge);
        WriteInvocation(json, report);
        WriteRoot(json, report.Paths);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("newlineSequences");
        foreach (var lineEnd in (string[])["\r\n", "\n", "\r"])
            json.WriteStringValue(lineEnd);
        json.WriteEndArray();
        SarifResults.Write(json, report);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Finish(output);
    }

    private static void WriteTool(Utf8JsonWriter json, KnowledgeStatement? knowledge)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ContainerLint");
        var day = knowledge?.Date ?? KnowledgeBase.Embedded.Date.ToString();
        json.WriteString("fullName", $"ContainerLint {ProductVersion.Number} (knowledge of {day})");
        json.WriteString("version", ProductVersion.Number);
        json.WriteString("semanticVersion", ProductVersion.Number);
        json.WriteString("informationUri", RulePage.Home);
        json.WriteStartArray("rules");
        foreach (var rule in Ruleset.All)
            SarifRules.Write(json, rule.Page);
        json.WriteEndArray();
        json.WriteStartArray("notifications");
        SarifRules.WriteUnreadable(json);
        json.WriteEndArray();
        if (knowledge is not null)
        {
            json.WriteStartObject("properties");
            json.WriteStartObject("knowledge");
            KnowledgeReport.WriteProperties(json, knowledge);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Result.Problems.Count == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var problem in report.Result.Problems)
            WriteNotification(json, report.Paths, problem);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNotification(Utf8JsonWriter json, ReportPaths paths, Problem problem)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", SarifRules.Unreadable);
        json.WriteNumber("index", 0);
        json.WriteEndObject();
        json.WriteString("level", "error");
        json.WriteMessage("message", problem.Sentence + ".");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteArtifact(paths.Of(problem.Path));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRoot(Utf8JsonWriter json, ReportPaths paths)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        json.WriteString("uri", paths.RootUri);
        json.WriteMessage("description", "The root of the repository.");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
