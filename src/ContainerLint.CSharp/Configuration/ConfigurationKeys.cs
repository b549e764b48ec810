using ContainerLint.Configuration;
using ContainerLint.CSharp.Apis;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.CSharp.Configuration;

/// <summary>The keys that configuration files may set, with their valid values.</summary>
public static class ConfigurationKeys
{
    /// <summary>The compiler's names of severities.</summary>
    private static readonly string[] CompilerSeverities =
        ["none", "silent", "suggestion", "warning", "error", "default"];

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
                KnowledgeOptions.File,
                KnowledgeOptions.MaxAge,
            }.Concat(Ruleset.All.SelectMany(rule => rule.Options)).Distinct(),
        ];
        All = [.. Named, .. Ruleset.All.Select(SeverityOptions.Of)];
        ByKey = All.ToDictionary(option => option.Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All options except the severities of rules.</summary>
    public static IReadOnlyList<Option> Named { get; }

    /// <summary>All options.</summary>
    public static IReadOnlyList<Option> All { get; }

    /// <summary>What is wrong with a key or its value, as a sentence; null if nothing is wrong.</summary>
    public static string? ProblemOf(string key, string value)
    {
        if (SeverityKeys.IsCompilers(key))
            return CompilerProblemOf(key, value);
        if (!ByKey.TryGetValue(key, out var option))
            return UnknownKey(key);
        if (option.Accepts(value))
            return null;
        if (option == ImageApisOption.Value)
            return ImageApis.TryParse(value, out _, out var problem) ? null : problem;
        return option.Expected is { } expected
            ? $"'{value}' is not a value of '{option.Key}'; expected {expected}"
            : InvalidValue(value, option.Key, option.Words);
    }

    /// <summary>The problems in a file, in the order of its lines.</summary>
    public static IEnumerable<ConfigurationProblem> ProblemsIn(ConfigurationFile file)
    {
        foreach (var section in file.Sections)
        {
            if (file.IsGlobal && section.Name is not null && !IsFullPath(section.Name))
            {
                yield return new ConfigurationProblem(
                    file.Shown,
                    section.Line,
                    $"'[{section.Name}]' matches nothing: a section of a global configuration file is a full path");
            }

            foreach (var value in section.Values)
            {
                var problem = section.Name is null && !file.IsGlobal
                    ? $"'{value.Key}' is above the first section and applies to no file: write '[*]' above it"
                    : ProblemOf(value.Key, value.Value) ?? ProblemOfPlace(value);
                if (problem is not null)
                    yield return new ConfigurationProblem(file.Shown, value.Line, problem);
            }
        }
    }

    /// <summary>
    /// The keys that two global configuration files of the same level set: the compiler ignores both values.
    /// </summary>
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
                            file.Shown,
                            value.Line,
                            $"'{value.Key}' is also set at {other.Place} and neither applies: "
                            + "raise the 'global_level' of one");
                }
            }
        }
    }

    private static string? ProblemOfPlace(ConfiguredValue value) =>
        !value.File.IsGlobal && value.Key.Equals(PolicyLock.Option.Key, StringComparison.OrdinalIgnoreCase)
            ? $"'{value.Key}' applies only in a .globalconfig"
            : null;

    private static string? CompilerProblemOf(string key, string value)
    {
        if (SeverityKeys.RuleInCompiler(key) is not { } id)
            return UnknownKey(key);
        if (Ruleset.Find(id)?.Id.Equals(id, StringComparison.OrdinalIgnoreCase) != true)
            return UnknownKey(key);
        if (SeverityKeys.ReadCompiler(value) is not null || value.Equals("default", StringComparison.OrdinalIgnoreCase))
            return null;
        return value.ToUpperInvariant() switch
        {
            "INFO" => $"'{value}' is not a value of '{key}'; did you mean 'suggestion'?",
            "HINT" or "HIDDEN" => $"'{value}' is not a value of '{key}'; did you mean 'silent'?",
            _ => InvalidValue(value, key, CompilerSeverities),
        };
    }

    private static string UnknownKey(string key)
    {
        var named = SeverityKeys.RuleInOwn(key) is { } word ? Ruleset.FindAll(word).FirstOrDefault() : null;
        var known = All.Select(option => option.Key).Concat(Ruleset.All.Select(SeverityKeys.Compiler));
        var meant = named is not null ? SeverityOptions.Of(named).Key : Spelling.Closest(key, known);
        return $"unknown option '{key}'" + (meant is null ? "" : $"; did you mean '{meant}'?");
    }

    private static string InvalidValue(string value, string key, IReadOnlyList<string> words)
    {
        var start = $"'{value}' is not a value of '{key}'; ";
        if (words.Count == 0)
            return start + "see the page of its rule";
        return Spelling.Closest(value, words) is { } meant
            ? $"{start}did you mean '{meant}'?"
            : $"{start}expected {string.Join(", ", words.Take(words.Count - 1))} or {words[words.Count - 1]}";
    }

    private static bool IsFullPath(string name) => name[0] == '/' || (name.Length > 2 && name[1] == ':');
}
