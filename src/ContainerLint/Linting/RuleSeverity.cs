using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>The effective severity of a rule in a file.</summary>
/// <param name="Severity">The severity; <see cref="Severity.None"/> if the rule is off.</param>
/// <param name="IsConfigured">
/// Whether a setting for this rule gives the severity. Else it comes from a preset or from the rule's page, and a
/// finding may be more severe than that.
/// </param>
public readonly record struct RuleSeverity(Severity Severity, bool IsConfigured = false);
