using System.Collections.Immutable;
using ContainerLint.Rules;
using Microsoft.CodeAnalysis;

namespace ContainerLint.Analyzers;

/// <summary>The diagnostic descriptors of the rules, made of their pages.</summary>
internal static class RuleDescriptors
{
    private static readonly ImmutableDictionary<Rule, DiagnosticDescriptor> ByRule =
        Ruleset.All.ToImmutableDictionary(rule => rule, Describe);

    /// <summary>The descriptors of all rules, in order of ID.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        ImmutableArray.CreateRange(Ruleset.All.Select(Of));

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => ByRule[rule];

    /// <summary>The compiler severity for a severity; hints, and rules that are off, are hidden.</summary>
    public static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        Severity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    private static DiagnosticDescriptor Describe(Rule rule)
    {
        var page = rule.Page;
        return new DiagnosticDescriptor(
            page.Id,
            page.Title,
            "{0}",
            "ContainerLint." + page.Category,
            SeverityOf(page.Severity),
            // A preset may turn on a rule that its page turns off. The analyzer never reports findings of a rule that
            // is off.
            isEnabledByDefault: true,
            description: page.Help,
            helpLinkUri: page.Address);
    }
}
