using ContainerLint.Configuration;
using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>
/// The options that set what a rule weighs in a file: <c>containerlint.CL1002.severity = error</c>. The compiler's own
/// keys (<c>dotnet_diagnostic.…</c>) reach C# code alone.
/// </summary>
public static class SeverityOptions
{
    private static readonly Dictionary<Rule, Option<Severity?>> ByRule = Ruleset.All.ToDictionary(
        rule => rule, rule => new Option<Severity?>($"containerlint.{rule.Id}.severity", null, TryRead)
        {
            Words = Severities.Names,
        });

    /// <summary>The option of a rule; null where it is not set, or set to what is no severity.</summary>
    public static Option<Severity?> Of(Rule rule) => ByRule[rule];

    private static bool TryRead(string text, out Severity? severity)
    {
        severity = Severities.ReadAny(text.Trim());
        return severity is not null;
    }
}
