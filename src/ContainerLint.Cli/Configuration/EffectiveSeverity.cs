using ContainerLint.Rules;

namespace ContainerLint.Cli.Configuration;

/// <summary>What a rule weighs, and who says so.</summary>
/// <param name="Severity">The severity; none if the rule does not report.</param>
/// <param name="SeverityOrigin">Who says so.</param>
/// <param name="Said">What is said, if it is written somewhere.</param>
internal sealed record EffectiveSeverity(Severity Severity, SeverityOrigin SeverityOrigin, ConfiguredSetting? Said = null);

/// <summary>Who says what a rule weighs.</summary>
internal enum SeverityOrigin
{
    /// <summary>Nobody: the rule's page.</summary>
    Page,

    /// <summary>A preset.</summary>
    Preset,

    /// <summary>A value for this rule.</summary>
    Value,

    /// <summary><c>--select</c> or <c>--ignore</c>.</summary>
    RuleSelection,

    /// <summary>A <c>.globalconfig</c> that is locked.</summary>
    Lock,
}
