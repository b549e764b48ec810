using ContainerLint.CSharp.Apis;
using ContainerLint.Configuration;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.CSharp.Configuration;

/// <summary>The keys that configuration files may set, and what their values may be.</summary>
public static class ConfigurationKeys
{
    private const string Severity = ".severity";
    private const string CompilerPrefix = "dotnet_diagnostic.";
    private const string OwnPrefix = "containerlint.";

    /// <summary>The compiler's words for severities.</summary>
    private static readonly string[] CompilerWords = ["none", "silent", "suggestion", "warning", "error", "default"];

    private static readonly Dictionary<string, Option> ByKey;

    static ConfigurationKeys()
    {
        Named =
        [
            .. new Option[]
            {
                Preset.Option,
                ExcludedPaths.Option,
                ReportOptions.MinSeverity,
                ReportOptions.FailOn,
                ImageApisOption.Value,
                PolicyLock.Option,
            }.Concat(Ruleset.All.SelectMany(rule => rule.Options)).Distinct(),
        ];
        All = [.. Named, .. Ruleset.All.Select(SeverityOptions.Of)];
        ByKey = All.ToDictionary(option => option.Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every option but those that say what a rule weighs.</summary>
    public static IReadOnlyList<Option> Named { get; }

    /// <summary>Every option.</summary>
    public static IReadOnlyList<Option> All { get; }

    /// <summary>The compiler's key for what a rule weighs: <c>dotnet_diagnostic.CL1002.severity</c>.</summary>
    public static string CompilerKey(Rule rule) => CompilerPrefix + rule.Id + Severity;

    /// <summary>
    /// What the compiler's word for a severity means; null for <c>default</c>, which leaves it to others, and for what is
    /// no such word.
    /// </summary>
    public static Severity? CompilerSeverity(string word) => word.ToUpperInvariant() switch
    {
        "NONE" => Rules.Severity.None,
        "SILENT" or "REFACTORING" => Rules.Severity.Hint,
        "SUGGESTION" => Rules.Severity.Info,
        "WARNING" => Rules.Severity.Warning,
        "ERROR" => Rules.Severity.Error,
        _ => null,
    };

    /// <summary>What is wrong with a key or its value, as a sentence; null if nothing is.</summary>
    public static string? ProblemOf(string key, string value)
    {
        if (key.StartsWith(CompilerPrefix, StringComparison.OrdinalIgnoreCase))
            return CompilerProblemOf(key, value);
        if (!ByKey.TryGetValue(key, out var option))
            return UnknownKey(key);
        if (option.Accepts(value))
            return null;
        if (option == ImageApisOption.Value)
            return ImageApis.TryParse(value, out _, out var problem) ? null : problem;
        return NoValue(value, option.Key, option.Words);
    }

    /// <summary>What is wrong with what a file says, in the order of its lines.</summary>
    public static IEnumerable<ConfigurationProblem> ProblemsIn(ConfigurationFile file)
    {
        foreach (var section in file.Sections)
        {
            if (file.IsGlobal && section.Name is not null && !IsFullPath(section.Name))
            {
                yield return new ConfigurationProblem(
                    file.Shown, section.Line, $"'[{section.Name}]' matches nothing: in a file for all files a section is the full path of a file");
            }

            foreach (var value in section.Values)
            {
                var problem = section.Name is null && !file.IsGlobal
                    ? $"'{value.Key}' stands above the first section, where it counts for no file: write '[*]' above it"
                    : ProblemOf(value.Key, value.Value) ?? ProblemOfPlace(value);
                if (problem is not null)
                    yield return new ConfigurationProblem(file.Shown, value.Line, problem);
            }
        }
    }

    /// <summary>What files for all files say against each other: the compiler heeds neither.</summary>
    public static IEnumerable<ConfigurationProblem> ConflictsIn(IReadOnlyList<ConfigurationFile> files)
    {
        var known = new Dictionary<string, ConfiguredValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.Where(file => file.IsGlobal).OrderByDescending(file => file.Level))
        {
            foreach (var section in file.Sections)
            {
                foreach (var value in section.Values)
                {
                    var key = section.Name + "\n" + value.Key;
                    if (!known.TryGetValue(key, out var other))
                        known.Add(key, value);
                    else if (other.File != file && other.File.Level == file.Level)
                        yield return new ConfigurationProblem(
                            file.Shown, value.Line, $"'{value.Key}' is set at {other.Place}, too, and neither counts: give one of the files a higher 'global_level'");
                }
            }
        }
    }

    private static string? ProblemOfPlace(ConfiguredValue value) =>
        !value.File.IsGlobal && value.Key.Equals(PolicyLock.Option.Key, StringComparison.OrdinalIgnoreCase)
            ? $"'{value.Key}' counts in a .globalconfig alone"
            : null;

    private static string? CompilerProblemOf(string key, string value)
    {
        var id = key.EndsWith(Severity, StringComparison.OrdinalIgnoreCase) && key.Length > CompilerPrefix.Length + Severity.Length
            ? key.Substring(CompilerPrefix.Length, key.Length - CompilerPrefix.Length - Severity.Length)
            : null;
        if (id is null)
            return UnknownKey(key);
        if (Ruleset.Find(id)?.Id.Equals(id, StringComparison.OrdinalIgnoreCase) != true)
            return UnknownKey(key);
        if (CompilerSeverity(value) is not null || value.Equals("default", StringComparison.OrdinalIgnoreCase))
            return null;
        return value.ToUpperInvariant() switch
        {
            "INFO" => $"'{value}' is no value of '{key}'; did you mean 'suggestion'?",
            "HINT" or "HIDDEN" => $"'{value}' is no value of '{key}'; did you mean 'silent'?",
            _ => NoValue(value, key, CompilerWords),
        };
    }

    private static string UnknownKey(string key)
    {
        var named = key.StartsWith(OwnPrefix, StringComparison.OrdinalIgnoreCase)
            && key.EndsWith(Severity, StringComparison.OrdinalIgnoreCase) && key.Length > OwnPrefix.Length + Severity.Length
                ? Ruleset.Find(key.Substring(OwnPrefix.Length, key.Length - OwnPrefix.Length - Severity.Length))
                : null;
        var known = All.Select(option => option.Key).Concat(Ruleset.All.Select(CompilerKey));
        var meant = named is not null ? SeverityOptions.Of(named).Key : Spelling.Closest(key, known);
        return $"there is no option '{key}'" + (meant is null ? "" : $"; did you mean '{meant}'?");
    }

    private static string NoValue(string value, string key, IReadOnlyList<string> words)
    {
        var start = $"'{value}' is no value of '{key}'; ";
        if (words.Count == 0)
            return start + "its rule's page tells what is";
        return Spelling.Closest(value, words) is { } meant
            ? $"{start}did you mean '{meant}'?"
            : $"{start}it is {string.Join(", ", words.Take(words.Count - 1))} or {words[words.Count - 1]}";
    }

    private static bool IsFullPath(string name) => name[0] == '/' || (name.Length > 2 && name[1] == ':');
}
