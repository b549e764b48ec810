using ContainerLint.Findings;

namespace ContainerLint.Cli.Configuration;

/// <summary>What a rule weighs, and who says so.</summary>
/// <param name="Severity">The severity; none if the rule does not report.</param>
/// <param name="Teller">Who says so.</param>
/// <param name="Said">What is said, if it is written somewhere.</param>
internal sealed record Weight(Severity Severity, Teller Teller, SaidValue? Said = null);

/// <summary>Who says what a rule weighs.</summary>
internal enum Teller
{
    /// <summary>Nobody: the rule's page.</summary>
    Page,

    /// <summary>A preset.</summary>
    Preset,

    /// <summary>A value for this rule.</summary>
    Value,

    /// <summary><c>--select</c> or <c>--ignore</c>.</summary>
    Selection,

    /// <summary>A <c>.globalconfig</c> that is locked.</summary>
    Lock,
}
