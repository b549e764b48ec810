using ContainerLint.Cli.Configuration;
using ContainerLint.Configuration;
using ContainerLint.CSharp.Configuration;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>The configuration that applies to a file.</summary>
/// <param name="Path">The path to show.</param>
/// <param name="Files">The configuration files that apply, the nearest first.</param>
/// <param name="IsExcluded">Whether the file is not linted.</param>
/// <param name="Options">The options by key; unset options have no value.</param>
/// <param name="Rules">The effective severities of the rules, by ID.</param>
/// <param name="Preset">The preset.</param>
internal sealed record AppliedSettings(
    string Path,
    IReadOnlyList<ConfigurationFile> Files,
    bool IsExcluded,
    IReadOnlyList<(Option Option, ConfiguredSetting? Said)> Options,
    IReadOnlyList<(Rule Rule, EffectiveSeverity EffectiveSeverity)> Rules,
    Preset Preset)
{
    /// <summary>Collects the configuration of a file.</summary>
    public static AppliedSettings Of(string path, RunSettings settings)
    {
        var own = settings.Of(path);
        return new AppliedSettings(
            path,
            [.. settings.FilesFor(path)],
            settings.Excludes(path),
            [.. ConfigurationKeys.Named.OrderBy(option => option.Key, StringComparer.Ordinal)
                .Select(option => (option, own.Said.Find(option.Key)))],
            [
                .. Ruleset.All.OrderBy(rule => rule.Id, StringComparer.Ordinal)
                    .Select(rule => (rule, own.Severities.Of(rule))),
            ],
            own.Settings.Value(Preset.Option));
    }

    /// <summary>The default of an option, as it would be written; may be empty.</summary>
    public static string DefaultOf(Option option) => option switch
    {
        Option<Severity> severity => Severities.NameOf(severity.Default),
        Option<bool> => "false",
        _ => option.Words.Count > 0 ? option.Words[0] : "",
    };
}
