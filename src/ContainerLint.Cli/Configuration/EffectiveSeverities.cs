using ContainerLint.CSharp.Configuration;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Configuration;

/// <summary>
/// The severities of rules in a file, in the order in which the compiler asks: for code its own keys in sections, then
/// those in files for all files – for other files the other way round, as it does not apply the first –, then the keys
/// of our own, the preset, the rule's page. The command line comes before all of them.
/// </summary>
/// <param name="configured">What is configured for the file.</param>
/// <param name="selection">Which rules report.</param>
/// <param name="isCode">Whether the file is C# code.</param>
internal sealed class EffectiveSeverities(ConfiguredSettings configured, RuleSelection selection, bool isCode)
{
    private readonly Preset preset = PresetOf(configured.Find(Preset.Option.Key)?.Value);

    /// <summary>The effective severity of a rule.</summary>
    public EffectiveSeverity Of(Rule rule)
    {
        var effective = Unlocked(rule);
        if (!configured.Files.IsLocked)
            return effective;
        var least = Locked(rule);
        return least > effective.Severity
            ? new EffectiveSeverity(least, SeverityOrigin.Lock, GlobalSetting(SetGlobally(rule) ?? rule))
            : effective;
    }

    /// <summary>
    /// The compiler severity of a rule that a section sets for this file of code; null if none does.
    /// </summary>
    public Severity? CompilerSeverityInCode(Rule rule) =>
        isCode && InSection(rule) is { } value ? ConfigurationKeys.CompilerSeverity(value.Value) : null;

    private EffectiveSeverity Unlocked(Rule rule)
    {
        var (own, severity) = Own(rule);
        if (!selection.Has(rule) || (severity is null or Severity.None && selection.Asks(rule)))
            return new EffectiveSeverity(selection.SeverityOf(rule, preset), SeverityOrigin.RuleSelection);
        if (severity is not null)
            return new EffectiveSeverity(severity.Value, SeverityOrigin.Value, own);
        return preset.Severities.ContainsKey(rule.Page.Name)
            ? new EffectiveSeverity(preset.SeverityOf(rule), SeverityOrigin.Preset, configured.Find(Preset.Option.Key))
            : new EffectiveSeverity(rule.Page.Severity, SeverityOrigin.Page);
    }

    /// <summary>What is configured for this rule, otherwise for a rule that it was split from.</summary>
    private (ConfiguredSetting? Setting, Severity? Severity) Own(Rule rule) =>
        Ruleset.WithFormer(rule).Select(OwnOf).FirstOrDefault(found => found.Severity is not null);

    private (ConfiguredSetting? Setting, Severity? Severity) OwnOf(Rule rule)
    {
        var own = configured.Find(SeverityOptions.Of(rule).Key);
        if (own is { Source: null } && Read(own) is { } first)
            return (own, first);
        var everywhere = Written(configured.Files.Global, rule);
        var inSection = InSection(rule);
        foreach (var value in isCode ? new[] { inSection, everywhere } : [everywhere, inSection])
        {
            if (value is not null && ConfigurationKeys.CompilerSeverity(value.Value) is { } severity)
                return (new ConfiguredSetting(value.Key, value.Value, value), severity);
        }

        return own is null ? (null, null) : (own, Read(own));
    }

    /// <summary>What the files that are for all files configure for a rule by themselves.</summary>
    private Severity Locked(Rule rule) =>
        SetGlobally(rule) is { } set
            ? GlobalSeverity(set)!.Value
            : PresetOf(configured.Files.Global.GetValueOrDefault(Preset.Option.Key)?.Value).SeverityOf(rule);

    private Rule? SetGlobally(Rule rule) =>
        Ruleset.WithFormer(rule).FirstOrDefault(one => GlobalSeverity(one) is not null);

    private Severity? GlobalSeverity(Rule rule) =>
        Written(configured.Files.Global, rule) is { } compilerValue
            && ConfigurationKeys.CompilerSeverity(compilerValue.Value) is { } severity
            ? severity
            : GlobalSetting(rule) is { } own ? Read(own) : null;

    private ConfiguredSetting? GlobalSetting(Rule rule) =>
        (Written(configured.Files.Global, rule)
            ?? configured.Files.Global.GetValueOrDefault(SeverityOptions.Of(rule).Key)
            ?? configured.Files.Global.GetValueOrDefault(PolicyLock.Option.Key)) is { } value
            ? new ConfiguredSetting(value.Key, value.Value, value)
            : null;

    private ConfiguredValue? InSection(Rule rule) =>
        Written(configured.Files.Values, rule) is { File.IsGlobal: false } value ? value : null;

    private static ConfiguredValue? Written(IReadOnlyDictionary<string, ConfiguredValue> values, Rule rule) =>
        values.GetValueOrDefault(ConfigurationKeys.CompilerKey(rule));

    private static Severity? Read(ConfiguredSetting value) => Severities.ReadAny(value.Value);

    private static Preset PresetOf(string? name) => Preset.Find(name?.Trim() ?? "") ?? Preset.Default;
}
