using System.Text.Json;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>The rules as SARIF descriptors, made from their pages.</summary>
internal static class SarifRules
{
    /// <summary>The ID of notifications about unreadable files.</summary>
    public const string Unreadable = "unreadable-file";

    /// <summary>Writes the descriptor of a rule.</summary>
    public static void Write(Utf8JsonWriter json, RulePage page)
    {
        json.WriteStartObject();
        json.WriteString("id", page.Id);
        json.WriteString("name", page.Name);
        json.WriteMessage("shortDescription", page.Title + ".");
        json.WriteMessage("fullDescription", page.Summary);
        json.WriteStartObject("help");
        json.WriteString("text", Sentence(page.Help));
        json.WriteString("markdown", page.Body);
        json.WriteEndObject();
        json.WriteString("helpUri", page.Address);
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", page.Severity != Severity.None);
        json.WriteString("level", page.Severity == Severity.None ? "warning" : Level(page.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(page.Category.ToLowerInvariant());
        foreach (var language in page.AppliesTo)
            json.WriteStringValue(language);
        json.WriteEndArray();
        json.WriteString("precision", "high");
        json.WriteString("problem.severity", page.Severity switch
        {
            Severity.Error => "error",
            Severity.Info or Severity.Hint => "recommendation",
            _ => "warning",
        });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes the descriptor of notifications about unreadable files.</summary>
    public static void WriteUnreadable(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Unreadable);
        json.WriteString("name", "UnreadableFile");
        json.WriteMessage("shortDescription", "A file could not be read or written.");
        json.WriteMessage("fullDescription", "A file could not be read or written; the others were linted.");
        json.WriteEndObject();
    }

    /// <summary>The SARIF level of a severity.</summary>
    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.None => "none",
        _ => "note",
    };

    private static string Sentence(string help) => $"{char.ToUpperInvariant(help[0])}{help[1..]}.";
}
