using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>The severity of a rule in a file, and where it comes from.</summary>
/// <param name="Severity">The severity; <see cref="Severity.None"/> if the rule does not report.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Place">Where the setting is; null if no file sets it.</param>
public sealed record EffectiveSeverity(Severity Severity, SeverityOrigin Origin, SettingPlace? Place = null);

/// <summary>Where the severity of a rule comes from.</summary>
public enum SeverityOrigin
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
