using ContainerLint.Findings;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Configuration;

/// <summary>
/// What applies to a file: the options of the rules, and what the rules weigh. Files to which the same applies share
/// one instance.
/// </summary>
/// <param name="settings">The options of the rules.</param>
/// <param name="severityOf">What a rule weighs; none if it does not report.</param>
internal sealed class FileSettings(Settings settings, Func<Rule, Severity> severityOf)
{
    /// <summary>The options of the rules.</summary>
    public Settings Settings => settings;

    /// <summary>The rules that are on.</summary>
    public Linter Linter { get; } = new([.. Ruleset.All.Where(rule => severityOf(rule) != Severity.None)]);

    /// <summary>What is reported.</summary>
    public Policy Policy { get; } = new(severityOf);
}
