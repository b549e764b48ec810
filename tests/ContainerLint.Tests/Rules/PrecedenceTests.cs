using ContainerLint.Configuration;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

/// <summary>If several rules object to a tag, only one reports it.</summary>
public sealed class PrecedenceTests
{
    [Theory]
    [InlineData("openjdk:ship", "CL1018")]
    [InlineData("openjdk:8", "CL1013")]
    [InlineData("centos:7", "CL1013")]
    [InlineData("node:16", "CL1014")]
    [InlineData("debian:buster-slim", "CL1014")]
    [InlineData("registry:2", "CL1015")]
    [InlineData("node:24", "CL1004")]
    [InlineData("node:24.19.0", "")]
    public void Only_one_rule_reports(string reference, string ids) => Assert.Equal(ids, IdsOf(reference, _ => true));

    [Theory]
    [InlineData("openjdk:8", "DeprecatedImage", "CL1015")]
    [InlineData("node:16", "EndOfLifeImage", "CL1015")]
    [InlineData("node:20", "EndOfLifeImage", "CL1015")]
    public void The_next_rule_reports_if_that_one_is_off(string reference, string off, string ids) =>
        Assert.Equal(ids, IdsOf(reference, rule => rule.Page.Name != off));

    private static string IdsOf(string reference, Predicate<Rule> isOn)
    {
        var source = new Source("Dockerfile", $"FROM {reference}\n");
        var document = DockerfileLanguage.Instance.Read(source, _ => null);
        var context = new RuleContext(Settings.Default, RunFacts.None, TestDay.Today);
        var policy = new Policy(rule => new(rule is not (MissingDigest or UnqualifiedName) && isOn(rule)
            ? Preset.Default.SeverityIfSelected(rule) : Severity.None));
        return string.Join(", ", policy.Apply(new Linter(Ruleset.All).Check(document, context), document)
            .Select(reported => reported.Finding.Rule.Id));
    }
}
