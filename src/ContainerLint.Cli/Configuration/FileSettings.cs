using System.Text;
using ContainerLint.Configuration;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Configuration;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Configuration;

/// <summary>
/// What applies to a file: the options of the rules, and their severities. Files to which the same applies share
/// one instance.
/// </summary>
internal sealed class FileSettings
{
    /// <summary>Makes settings of what is said.</summary>
    /// <param name="said">What is said of the file.</param>
    /// <param name="severities">The severities of the rules in it.</param>
    /// <param name="folder">The full path of the folder that paths of the command line start from.</param>
    public FileSettings(ConfiguredSettings said, EffectiveSeverities severities, string folder)
    {
        Said = said;
        Severities = severities;
        Settings = said.All.Count == 0
            ? Settings.Default
            : new Settings(said.All.Select(value => KeyValuePair.Create(value.Key, value.Value)));
        Rules = new FileRules(Settings, rule => SeverityOf(severities.Of(rule)), said.Files.IsLocked);
        Excluded = said.Find(ExcludedPaths.Option.Key) is { } value
            ? ExcludedPaths.Of(value.Value, value.Source?.File.Folder ?? folder)
            : ExcludedPaths.None;
    }

    /// <summary>What is said of the file.</summary>
    public ConfiguredSettings Said { get; }

    /// <summary>The severities of the rules, and where each comes from.</summary>
    public EffectiveSeverities Severities { get; }

    /// <summary>The options of the rules.</summary>
    public Settings Settings { get; }

    /// <summary>The rules with their effective severities.</summary>
    public FileRules Rules { get; }

    /// <summary>The files that are not linted.</summary>
    public ExcludedPaths Excluded { get; }

    /// <summary>The APIs of the user's own that take images.</summary>
    public ImageApis Apis => Settings.Value(ImageApisOption.Value);

    /// <summary>The least severity that is reported.</summary>
    public Severity Least => Settings.Value(ReportOptions.MinSeverity);

    /// <summary>The least severity that makes a run fail; none if nothing does.</summary>
    public Severity FailOn => Settings.Value(ReportOptions.FailOn);

    private static RuleSeverity SeverityOf(EffectiveSeverity effective) =>
        new(effective.Severity, effective.SeverityOrigin is SeverityOrigin.Value or SeverityOrigin.Lock);

    /// <summary>A text that is the same for all settings by which the same is found in a file.</summary>
    public string Fingerprint
    {
        get
        {
            var text = new StringBuilder(Said.Files.IsLocked ? "locked\n" : "");
            foreach (var rule in Ruleset.All)
                text.Append(rule.Id).Append('=').Append(ContainerLint.Rules.Severities.NameOf(Rules.SeverityOf(rule))).Append('\n');
            foreach (var value in Said.All.OrderBy(value => value.Key, StringComparer.OrdinalIgnoreCase))
                text.Append(value.Key).Append('=').Append(value.Value).Append('\n');
            return text.ToString();
        }
    }
}
