using ContainerLint.Rules;

namespace ContainerLint.Cli.Configuration;

/// <summary>The severity of a rule in a file, and where it comes from.</summary>
/// <param name="Severity">The severity; <see cref="Severity.None"/> if the rule does not report.</param>
/// <param name="SeverityOrigin">Where it comes from.</param>
/// <param name="Setting">The setting; null if no setting is involved.</param>
internal sealed record EffectiveSeverity(
    Severity Severity, SeverityOrigin SeverityOrigin, ConfiguredSetting? Setting = null);

/// <summary>Where the severity of a rule comes from.</summary>
internal enum SeverityOrigin
{
    /// <summary>The rule's page: nothing is configured.</summary>
    Page,

    /// <summary>A preset.</summary>
    Preset,

    /// <summary>A setting for this rule.</summary>
    Value,

    /// <summary><c>--select</c> or <c>--ignore</c>.</summary>
    RuleSelection,

    /// <summary>A locked <c>.globalconfig</c>.</summary>
    Lock,
}
