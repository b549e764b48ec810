using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>
/// The severities of the rules in a file: the only place that knows which setting takes precedence. For a rule, the
/// first of these that sets a severity counts:
/// <list type="number">
/// <item><c>--select</c> and <c>--ignore</c>: a rule that is not selected is off;</item>
/// <item>a setting on the command line;</item>
/// <item>the compiler's key: in C# code that of a section, then that for all files; in other files, whose sections the
/// compiler does not read, the other way round;</item>
/// <item>our own key;</item>
/// <item>2 to 4 for the rule that it was split from;</item>
/// <item>the preset;</item>
/// <item>the rule's page.</item>
/// </list>
/// A rule that is selected by its ID or name is on even if this says that it is off. A locked <c>.globalconfig</c> is
/// the floor: a severity is never lower than what it says by itself.
/// </summary>
/// <param name="sources">What is configured.</param>
public sealed class EffectiveSeverities(SeveritySources sources)
{
    /// <summary>The effective severity of a rule.</summary>
    public EffectiveSeverity Of(Rule rule)
    {
        var effective = Unlocked(rule);
        if (sources.Locked is not { } locked)
            return effective;
        var setting = SettingOf(rule, locked);
        var least = setting?.Severity ?? locked.Preset.SeverityOf(rule);
        return least > effective.Severity
            ? new EffectiveSeverity(
                least, SeverityOrigin.Lock, setting is null ? locked.PresetPlace : setting.Value.Place)
            : effective;
    }

    /// <summary>
    /// The severity that the compiler's key in a section sets for a rule in C# code; null if none does.
    /// </summary>
    public Severity? SectionSeverityInCode(Rule rule) => sources.IsCode ? sources.InSection(rule)?.Severity : null;

    private EffectiveSeverity Unlocked(Rule rule)
    {
        if (!sources.Selects(rule))
            return new EffectiveSeverity(Severity.None, SeverityOrigin.RuleSelection);
        var setting = SettingOf(rule, sources);
        if (setting?.Severity is null or Severity.None && sources.SelectsByName(rule))
            return new EffectiveSeverity(sources.Preset.SeverityIfSelected(rule), SeverityOrigin.RuleSelection);
        if (setting is { } set)
            return new EffectiveSeverity(set.Severity, SeverityOrigin.Value, set.Place);
        return sources.Preset.Severities.TryGetValue(rule.Page.Name, out var severity)
            ? new EffectiveSeverity(severity, SeverityOrigin.Preset, sources.PresetPlace)
            : new EffectiveSeverity(rule.Page.Severity, SeverityOrigin.Page);
    }

    private static SeveritySetting? SettingOf(Rule rule, SeveritySources sources)
    {
        if (sources.IsEmpty)
            return null;
        foreach (var one in Ruleset.WithFormer(rule))
        {
            var setting = sources.OnCommandLine(one)
                ?? (sources.IsCode
                    ? sources.InSection(one) ?? sources.ForAllFiles(one)
                    : sources.ForAllFiles(one) ?? sources.InSection(one))
                ?? sources.OwnKey(one);
            if (setting is not null)
                return setting;
        }

        return null;
    }
}
