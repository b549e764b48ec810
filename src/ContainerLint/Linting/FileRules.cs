using ContainerLint.Configuration;
using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>
/// What applies to a file: the options of the rules and their severities. Files that are configured alike share one
/// instance, which is compared by identity.
/// </summary>
public sealed class FileRules
{
    private readonly Dictionary<Rule, RuleSeverity> severities;

    /// <summary>Asks for the severity of every rule once.</summary>
    /// <param name="settings">The options.</param>
    /// <param name="severities">The effective severities of the rules.</param>
    /// <param name="isLocked">Whether the policy is locked, so that suppressions have no effect.</param>
    /// <param name="isInCompiler">Whether the compiler applies its own suppressions.</param>
    public FileRules(Settings settings, EffectiveSeverities severities, bool isLocked, bool isInCompiler = false)
    {
        Settings = settings;
        this.severities = Ruleset.All.ToDictionary(rule => rule, rule => RuleSeverity.Of(severities.Of(rule)));
        Linter = new Linter(Ruleset.All.Where(rule => SeverityOf(rule) != Severity.None));
        Policy = new Policy(rule => this.severities[rule])
        {
            IsLocked = isLocked,
            IsInCompiler = isInCompiler,
            Preset = settings.Value(Preset.Option),
        };
    }

    /// <summary>The options of the rules.</summary>
    public Settings Settings { get; }

    /// <summary>The rules that are on.</summary>
    public Linter Linter { get; }

    /// <summary>Which findings are reported, with which severity.</summary>
    public Policy Policy { get; }

    /// <summary>The effective severity of a rule; <see cref="Severity.None"/> if it is off.</summary>
    public Severity SeverityOf(Rule rule) => severities[rule].Severity;
}
