using ContainerLint.Analyzers;
using ContainerLint.CodeFixes;
using ContainerLint.Rules;
using Microsoft.CodeAnalysis;

namespace ContainerLint.Tests.Analyzers;

public sealed class RuleDescriptorTests
{
    [Fact]
    public void Every_rule_has_a_descriptor_that_matches_its_page()
    {
        Assert.Equal(
            Ruleset.All.Select(rule => rule.Id), new ContainerImageAnalyzer().SupportedDiagnostics.Select(d => d.Id));
        Assert.All(Ruleset.All, rule =>
        {
            var descriptor = RuleDescriptors.Of(rule);
            Assert.Equal(rule.Page.Title, descriptor.Title.ToString());
            Assert.Equal(rule.Page.Help, descriptor.Description.ToString());
            Assert.Equal("ContainerLint." + rule.Page.Category, descriptor.Category);
            Assert.Equal(RuleDescriptors.SeverityOf(rule.Page.Severity), descriptor.DefaultSeverity);
            Assert.True(descriptor.IsEnabledByDefault);
            Assert.Equal(
                $"https://github.com/containerlint/containerlint/blob/main/rules/{rule.Page.Family}/"
                + $"{rule.GetType().Name}.md",
                descriptor.HelpLinkUri);
        });
    }

    [Fact]
    public void Every_rule_with_a_fix_has_code_fixes() => Assert.Equal(
        Ruleset.All.Where(rule => rule.Page.Fix != "none").Select(rule => rule.Id),
        new FindingFixProvider().FixableDiagnosticIds);

    [Theory]
    [InlineData(Severity.Error, DiagnosticSeverity.Error)]
    [InlineData(Severity.Warning, DiagnosticSeverity.Warning)]
    [InlineData(Severity.Info, DiagnosticSeverity.Info)]
    [InlineData(Severity.Hint, DiagnosticSeverity.Hidden)]
    [InlineData(Severity.None, DiagnosticSeverity.Hidden)]
    public void Severities_map_to_the_compilers(Severity severity, DiagnosticSeverity expected) =>
        Assert.Equal(expected, RuleDescriptors.SeverityOf(severity));
}
