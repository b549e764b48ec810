using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

/// <summary>Where several rules have something against one tag, one of them speaks.</summary>
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
    public void One_rule_speaks(string reference, string ids) => Assert.Equal(ids, IdsOf(reference, _ => true));

    [Theory]
    [InlineData("openjdk:8", "DeprecatedImage", "CL1015")]
    [InlineData("node:16", "EndOfLifeImage", "CL1015")]
    [InlineData("node:20", "EndOfLifeImage", "CL1015")]
    public void Another_one_speaks_where_that_is_off(string reference, string off, string ids) =>
        Assert.Equal(ids, IdsOf(reference, rule => rule.Page.Name != off));

    private static string IdsOf(string reference, Predicate<Rule> isOn)
    {
        var source = new Source("Dockerfile", $"FROM {reference}\n");
        var document = DocumentReader.Read(source, Language.Dockerfile, _ => null);
        var context = new RuleContext(Settings.Default, RunFacts.None, TestDay.Today);
        var policy = new Policy(rule => rule is not (MissingDigest or UnqualifiedName) && isOn(rule)
            ? Preset.Default.SeverityIfSelected(rule) : Severity.None);
        return string.Join(", ", policy.Apply(new Linter(Ruleset.All).Check(document, context), document)
            .Select(reported => reported.Finding.Rule.Id));
    }
}
