using ContainerLint.Configuration;
using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>
/// The options for the severity of a rule: <c>containerlint.CL1002.severity = error</c>. The compiler's own keys
/// (<c>dotnet_diagnostic.…</c>) only apply to C# code.
/// </summary>
public static class SeverityOptions
{
    private static readonly Dictionary<Rule, Option<Severity?>> ByRule = Ruleset.All.ToDictionary(
        rule => rule, rule => new Option<Severity?>(SeverityKeys.Own(rule), null, TryRead)
        {
            Words = Severities.Names,
        });

    /// <summary>The severity option of a rule; its value is null if it is not set or not a severity.</summary>
    public static Option<Severity?> Of(Rule rule) => ByRule[rule];

    private static bool TryRead(string text, out Severity? severity)
    {
        severity = Severities.ReadAny(text.Trim());
        return severity is not null;
    }
}
