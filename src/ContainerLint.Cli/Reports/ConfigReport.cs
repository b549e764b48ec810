using System.Text.Json;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>The configuration that applies to files, and where it comes from.</summary>
internal static class ConfigReport
{
    private const string CommandLine = "command line";

    /// <summary>Writes tables.</summary>
    public static void WriteText(TextWriter output, Style style, IReadOnlyList<AppliedSettings> files)
    {
        foreach (var file in files)
        {
            if (file != files[0])
                output.WriteLine();
            output.WriteLine(
                style.Bold(Visible.Line(file.Path)) + (file.IsExcluded ? " is excluded and not linted" : ""));
            output.WriteLine(file.Files.Count == 0
                ? "No configuration file configures ContainerLint"
                : "Configured by " + string.Join(", ", file.Files.Select(one => Visible.Line(one.Shown))));
            output.WriteLine();
            var options = new ColumnTable("OPTION", "VALUE", "FROM");
            foreach (var (option, setting) in file.Options)
            {
                var value = setting?.Value ?? AppliedSettings.DefaultOf(option);
                options.Add(option.Key, value, setting is null ? "default" : PlaceOf(setting.Source?.Place));
            }

            options.Write(output, style);
            output.WriteLine();
            var rules = new ColumnTable("RULE", "NAME", "SEVERITY", "FROM");
            foreach (var (rule, severity) in file.Rules)
                rules.Add(
                    rule.Id, rule.Page.Name, Severities.NameOf(severity.Severity), Describe(severity, file.Preset));
            rules.Write(output, style);
        }
    }

    /// <summary>Writes a JSON array with one object per file.</summary>
    public static void WriteJson(Stream output, IReadOnlyList<AppliedSettings> files)
    {
        using var json = JsonOutput.To(output);
        json.WriteStartArray();
        foreach (var file in files)
            Write(json, file);
        json.WriteEndArray();
        json.Finish(output);
    }

    private static void Write(Utf8JsonWriter json, AppliedSettings file)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Path);
        json.WriteBoolean("excluded", file.IsExcluded);
        json.WriteStartArray("files");
        foreach (var one in file.Files)
            json.WriteStringValue(one.Shown);
        json.WriteEndArray();
        json.WriteStartArray("options");
        foreach (var (option, setting) in file.Options)
        {
            json.WriteStartObject();
            json.WriteString("key", option.Key);
            json.WriteString("value", setting?.Value ?? AppliedSettings.DefaultOf(option));
            json.WriteString("from", setting is null ? "default" : setting.Source is null ? CommandLine : "file");
            WritePlace(json, setting?.Source?.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var (rule, severity) in file.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Page.Name);
            json.WriteString("severity", Severities.NameOf(severity.Severity));
            json.WriteString("from", Word(severity));
            WritePlace(json, severity.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.FlushIfLarge();
    }

    private static void WritePlace(Utf8JsonWriter json, SettingPlace? place)
    {
        if (place is null)
            return;
        json.WriteString("path", place.Path);
        json.WriteNumber("line", place.Line);
    }

    private static string Word(EffectiveSeverity severity) => severity.Origin switch
    {
        SeverityOrigin.RuleSelection => CommandLine,
        SeverityOrigin.Value when severity.Place is null => CommandLine,
        SeverityOrigin.Value => "file",
        SeverityOrigin.Preset => "preset",
        SeverityOrigin.Lock => "lock",
        _ => "page",
    };

    private static string Describe(EffectiveSeverity severity, Preset preset) => severity.Origin switch
    {
        SeverityOrigin.Preset => $"preset '{preset.Name}' ({PlaceOf(severity.Place)})",
        SeverityOrigin.Lock => $"locked ({PlaceOf(severity.Place)})",
        SeverityOrigin.Value => PlaceOf(severity.Place),
        SeverityOrigin.RuleSelection => CommandLine,
        _ => "rule's page",
    };

    private static string PlaceOf(SettingPlace? place) => place?.ToString() ?? CommandLine;
}
