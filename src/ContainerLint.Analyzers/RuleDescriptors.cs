using System.Collections.Immutable;
using ContainerLint.Rules;
using Microsoft.CodeAnalysis;

namespace ContainerLint.Analyzers;

/// <summary>
/// The diagnostic descriptors of the rules, made of the front matter of their pages. Most compilations need no more of
/// a rule, so none is instantiated here.
/// </summary>
internal static class RuleDescriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> ById = new(StringComparer.Ordinal);

    /// <summary>The descriptors of all rules, in order of ID.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = DescribeAll();

    /// <summary>The descriptor of a rule.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    /// <summary>The compiler severity for a severity; hints, and rules that are off, are hidden.</summary>
    public static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        Severity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    private static ImmutableArray<DiagnosticDescriptor> DescribeAll()
    {
        var rules = RuleIndex.All;
        var all = ImmutableArray.CreateBuilder<DiagnosticDescriptor>(rules.Count);
        foreach (var rule in rules)
        {
            var descriptor = Describe(rule);
            ById.Add(rule.Id, descriptor);
            all.Add(descriptor);
        }

        return all.MoveToImmutable();
    }

    private static DiagnosticDescriptor Describe(RuleSummary rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        "ContainerLint." + rule.Category,
        SeverityOf(rule.Severity),
        // A preset may turn on a rule that its page turns off. The analyzer never reports findings of a rule that is
        // off.
        isEnabledByDefault: true,
        description: rule.Help,
        helpLinkUri: rule.Address);
}
