using System.Globalization;
using System.Text;

namespace ContainerLint.Baselines;

/// <summary>
/// The format of a baseline: JSON with one sorted line per finding, so that one changed finding is one changed line on
/// every machine. Trailing commas, which merges may leave, are accepted.
/// </summary>
public static class BaselineFormat
{
    private const int Version = 1;
    private const string VersionName = "containerlint-baseline";
    private const string Remedy = "'containerlint baseline' rewrites it";

    /// <summary>Whether a text is meant to be a baseline, even if it cannot be read.</summary>
    public static bool IsMeant(string text) => text.IndexOf($"\"{VersionName}\"", StringComparison.Ordinal) >= 0;

    /// <summary>Reads a baseline.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">Why it cannot be read, as the end of a sentence; else null.</param>
    /// <param name="isNewer">Whether it cannot be read because a newer version wrote it.</param>
    public static Baseline? Read(string text, out string? problem, out bool isNewer)
    {
        isNewer = false;
        if (!JsonText.TryRead(text, out var value, out var line))
        {
            problem = IsMerge(text) ? $"contains a merge conflict; {Remedy}"
                : $"is not valid JSON in line {line}" + (IsMeant(text) ? $"; {Remedy}" : "");
            return null;
        }

        if (value is not Dictionary<string, object?> root
            || !root.TryGetValue(VersionName, out var version) || version is not double number)
        {
            problem = $"is not a baseline: it has no '{VersionName}'";
            return null;
        }

        isNewer = number > Version;
        problem = isNewer ? "was written by a newer version of containerlint, which is needed to read it" : null;
        return isNewer ? null : Read(root, out problem);
    }

    /// <summary>Writes a baseline.</summary>
    public static string Write(Baseline baseline)
    {
        var text = new StringBuilder();
        text.Append($"{{\n  \"{VersionName}\": {Version},\n");
        if (baseline.Options.Count > 0)
            text.Append("  \"options\": [").Append(string.Join(",", baseline.Options.Select(Quoted))).Append("],\n");
        if (baseline.Knowledge is { } knowledge)
            text.Append($"  \"knowledge\": {Quoted(knowledge)},\n");
        text.Append("  \"findings\": [");
        var separator = "\n";
        foreach (var entry in baseline.Entries.OrderBy(entry => entry))
        {
            text.Append(separator).Append("    ").Append(Line(entry));
            separator = ",\n";
        }

        return text.Append(baseline.Entries.Count > 0 ? "\n  ]\n}\n" : "]\n}\n").ToString();
    }

    private static Baseline? Read(Dictionary<string, object?> root, out string? problem)
    {
        problem = $"does not have the form of a baseline; {Remedy}";
        if (ListIn(root, "options") is not { } options || ListIn(root, "findings") is not { } findings
            || !options.TrueForAll(option => option is string or null)
            || !findings.TrueForAll(finding => finding is Dictionary<string, object?>))
        {
            return null;
        }

        var entries = new List<BaselineEntry>();
        foreach (var finding in findings.Cast<Dictionary<string, object?>>())
        {
            if (!finding.Values.All(value => value is string or null))
                return null;
            if (ReadEntry(finding) is { } entry)
                entries.Add(entry);
            else
                problem = $"has a finding without path, rule, text or key; {Remedy}";
        }

        if (entries.Count < findings.Count)
            return null;
        problem = null;
        entries.Sort();
        return new Baseline([.. options.Select(option => (string?)option ?? "")], entries)
        {
            Knowledge = root.TryGetValue("knowledge", out var knowledge) ? knowledge as string : null,
        };
    }

    private static List<object?>? ListIn(Dictionary<string, object?> members, string name) =>
        members.TryGetValue(name, out var value) ? value as List<object?> : [];

    private static BaselineEntry? ReadEntry(Dictionary<string, object?> finding)
    {
        string? Of(string name) => finding.TryGetValue(name, out var value) ? value as string : null;
        return Of("path") is { } path && path.IndexOf('\0') < 0 && Of("rule") is { } rule
            && Of("text") is { } text && Of("key") is { } key
            ? new BaselineEntry(path, rule, text, key)
            : null;
    }

    private static string Line(BaselineEntry entry) =>
        $"{{\"path\":{Quoted(entry.Path)},\"rule\":{Quoted(entry.Rule)},"
        + $"\"text\":{Quoted(entry.Text)},\"key\":{Quoted(entry.Key)}}}";

    /// <summary>A JSON string in which only what JSON requires is escaped, as it is not embedded in HTML.</summary>
    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (char.IsControl(c) || char.IsSurrogate(c) && !IsPaired(value, i))
                text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }

        return text.Append('"').ToString();
    }

    private static bool IsPaired(string value, int index) => char.IsHighSurrogate(value[index])
        ? index + 1 < value.Length && char.IsLowSurrogate(value[index + 1])
        : index > 0 && char.IsHighSurrogate(value[index - 1]);

    private static bool IsMerge(string text) => text.StartsWith("<<<<<<<", StringComparison.Ordinal)
        || text.IndexOf("\n<<<<<<<", StringComparison.Ordinal) >= 0;
}
