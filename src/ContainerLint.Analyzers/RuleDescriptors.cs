using System.Collections.Immutable;
using ContainerLint.Rules;
using Microsoft.CodeAnalysis;

namespace ContainerLint.Analyzers;

/// <summary>The rules as the compiler knows them: what their pages say.</summary>
internal static class RuleDescriptors
{
    private static readonly ImmutableDictionary<Rule, DiagnosticDescriptor> ByRule =
        Ruleset.All.ToImmutableDictionary(rule => rule, Describe);

    /// <summary>The descriptors of all rules, by ID.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        ImmutableArray.CreateRange(Ruleset.All.Select(Of));

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => ByRule[rule];

    /// <summary>The compiler's word for a severity; what is not reported has none, and is hidden.</summary>
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
            // A preset may switch on what the page switches off; what is off is never handed to the compiler.
            isEnabledByDefault: true,
            description: page.Help,
            helpLinkUri: page.Address);
    }
}
