using System.Text;
using ContainerLint.Cli.Runs;
using ContainerLint.CSharp.Apis;
using ContainerLint.Findings;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Configuration;

/// <summary>
/// What applies to a file: the options of the rules, and what the rules weigh. Files to which the same applies share
/// one instance.
/// </summary>
internal sealed class FileSettings
{
    private readonly Func<Rule, Severity> severityOf;
    private readonly IReadOnlyList<KeyValuePair<string, string>> values;

    /// <summary>Makes settings of what is said.</summary>
    /// <param name="values">Keys as in an <c>.editorconfig</c>, with their values; the last of a key counts.</param>
    /// <param name="selection">Which rules report.</param>
    public FileSettings(IReadOnlyList<KeyValuePair<string, string>> values, Selection selection)
    {
        this.values = values;
        Settings = values.Count == 0 ? Settings.Default : new Settings(values);
        var preset = Settings.Value(Preset.Option);
        severityOf = rule => selection.SeverityOf(rule, preset, Settings.Value(SeverityOptions.Of(rule)));
        Linter = new Linter([.. Ruleset.All.Where(rule => severityOf(rule) != Severity.None)]);
        Policy = new Policy(severityOf);
    }

    /// <summary>The options of the rules.</summary>
    public Settings Settings { get; }

    /// <summary>The rules that are on.</summary>
    public Linter Linter { get; }

    /// <summary>What is reported.</summary>
    public Policy Policy { get; }

    /// <summary>The APIs of the user's own that take images.</summary>
    public ImageApis Apis => Settings.Value(ImageApisOption.Value);

    /// <summary>The least severity that is reported.</summary>
    public Severity Least => Settings.Value(ReportOptions.MinSeverity);

    /// <summary>The least severity that makes a run fail; none if nothing does.</summary>
    public Severity FailOn => Settings.Value(ReportOptions.FailOn);

    /// <summary>A text that is the same for all settings by which the same is found in a file.</summary>
    public string Fingerprint
    {
        get
        {
            var text = new StringBuilder();
            foreach (var rule in Ruleset.All)
                text.Append(rule.Id).Append('=').Append(Severities.NameOf(severityOf(rule))).Append('\n');
            foreach (var (key, value) in values.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
                text.Append(key).Append('=').Append(value).Append('\n');
            return text.ToString();
        }
    }
}
