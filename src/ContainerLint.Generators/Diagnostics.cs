using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Generators;

/// <summary>What the generator reports.</summary>
internal static class Diagnostics
{
    private static readonly DiagnosticDescriptor MissingPageDescriptor =
        Describe("CLG001", "Rule without a page", "Rule '{0}' has no page: write rules/FAMILY/{0}.md");

    private static readonly DiagnosticDescriptor MissingRuleDescriptor =
        Describe("CLG002", "Page without a rule", "Page '{0}' has no rule: write src/ContainerLint/Rules/{1}/{0}.cs");

    private static readonly DiagnosticDescriptor MalformedPageDescriptor =
        Describe("CLG003", "Malformed page", "Page '{0}': {1}");

    /// <summary>A rule has no page.</summary>
    public static Diagnostic MissingPage(RuleClass rule) =>
        Diagnostic.Create(MissingPageDescriptor, Location.Create(rule.Path, rule.Span, rule.Lines), rule.Name);

    /// <summary>A page has no rule.</summary>
    public static Diagnostic MissingRule(PageFile page)
    {
        var first = SourceText.From(page.Text).Lines[0];
        return Diagnostic.Create(MissingRuleDescriptor, LocationOf(page, first), page.Name, page.Family);
    }

    /// <summary>A page is malformed.</summary>
    public static Diagnostic MalformedPage(PageFile page, PageProblem problem) =>
        Diagnostic.Create(MalformedPageDescriptor, LocationOf(page, problem.Line), page.Name, problem.Message);

    private static Location LocationOf(PageFile page, TextLine line) =>
        Location.Create(page.Path, line.Span, line.Text!.Lines.GetLinePositionSpan(line.Span));

    private static DiagnosticDescriptor Describe(string id, string title, string message) =>
        new(id, title, message, "ContainerLint.Pages", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
