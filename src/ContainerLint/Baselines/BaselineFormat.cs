using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ContainerLint.Cli.Baselines;

/// <summary>
/// The format of a baseline: JSON with one sorted line per finding, so that one changed finding is one changed line on
/// every machine. Trailing commas, which merges may leave, are accepted.
/// </summary>
internal static class BaselineFormat
{
    private const int Version = 1;
    private const string VersionName = "containerlint-baseline";
    private const string Remedy = "'containerlint baseline' rewrites it";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true };

    private static readonly JsonWriterOptions OneLine = new()
    {
        // The text is not embedded in HTML: escape only what JSON requires.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether a text is meant to be a baseline, even if it cannot be read.</summary>
    public static bool IsMeant(string text) => text.Contains($"\"{VersionName}\"", StringComparison.Ordinal);

    /// <summary>Reads a baseline.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">Why it cannot be read, as the end of a sentence; else null.</param>
    /// <param name="isNewer">Whether it cannot be read because a newer version wrote it.</param>
    public static Baseline? Read(string text, out string? problem, out bool isNewer)
    {
        isNewer = false;
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(VersionName, out var version)
                || !version.TryGetInt32(out var number))
            {
                problem = $"is not a baseline: it has no '{VersionName}'";
                return null;
            }

            isNewer = number > Version;
            problem = isNewer ? "was written by a newer version of containerlint, which is needed to read it" : null;
            return isNewer ? null : Read(root, out problem);
        }
        catch (JsonException exception)
        {
            problem = IsMerge(text) ? $"contains a merge conflict; {Remedy}"
                : $"is not valid JSON in line {exception.LineNumber + 1}" + (IsMeant(text) ? $"; {Remedy}" : "");
        }
        catch (InvalidOperationException)
        {
            // For example, a number instead of a string
            problem = $"does not have the form of a baseline; {Remedy}";
        }

        return null;
    }

    /// <summary>Writes a baseline.</summary>
    public static string Write(Baseline baseline)
    {
        var text = new StringBuilder();
        text.Append($"{{\n  \"{VersionName}\": {Version},\n");
        if (baseline.Options.Count > 0)
        {
            text.Append("  \"options\": ").Append(Json(json =>
            {
                json.WriteStartArray();
                foreach (var option in baseline.Options)
                    json.WriteStringValue(option);
                json.WriteEndArray();
            })).Append(",\n");
        }

        text.Append("  \"findings\": [");
        var separator = "\n";
        foreach (var entry in baseline.Entries.Order())
        {
            text.Append(separator).Append("    ").Append(Json(json => Write(json, entry)));
            separator = ",\n";
        }

        return text.Append(baseline.Entries.Count > 0 ? "\n  ]\n}\n" : "]\n}\n").ToString();
    }

    private static Baseline? Read(JsonElement root, out string? problem)
    {
        var options = root.TryGetProperty("options", out var words)
            ? words.EnumerateArray().Select(word => word.GetString()!).ToList()
            : [];
        var entries = new List<BaselineEntry>();
        problem = null;
        if (root.TryGetProperty("findings", out var findings))
        {
            foreach (var finding in findings.EnumerateArray())
            {
                if (ReadEntry(finding) is { } entry)
                    entries.Add(entry);
                else
                    problem = $"has a finding without path, rule, text or key; {Remedy}";
            }
        }

        entries.Sort();
        return problem is null ? new Baseline(options, entries) : null;
    }

    private static BaselineEntry? ReadEntry(JsonElement finding)
    {
        string? Of(string name) => finding.TryGetProperty(name, out var value) ? value.GetString() : null;
        return Of("path") is { } path && !path.Contains('\0') && Of("rule") is { } rule
            && Of("text") is { } text && Of("key") is { } key
            ? new BaselineEntry(path, rule, text, key)
            : null;
    }

    private static void Write(Utf8JsonWriter json, BaselineEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("path", entry.Path);
        json.WriteString("rule", entry.Rule);
        json.WriteString("text", entry.Text);
        json.WriteString("key", entry.Key);
        json.WriteEndObject();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, OneLine))
            write(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static bool IsMerge(string text) =>
        text.StartsWith("<<<<<<<", StringComparison.Ordinal) || text.Contains("\n<<<<<<<", StringComparison.Ordinal);
}
