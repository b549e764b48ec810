using ContainerLint.Configuration;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Linting;

public sealed class PolicyTests
{
    private const int Many = 50_000;

    [Theory]
    [InlineData("# containerlint ignore CL1002 why\nFROM node\n", 0)]
    [InlineData("# containerlint ignore CL1003 why\nFROM node\n", 2 * Many)]
    [InlineData("# containerlint ignore CL1002 why\n", Many + 1)]
    [InlineData("# containerlint ignore-file CL1002 why\n", Many + 1)]
    public void Many_comments_and_findings_are_not_multiplied(string piece, int expected)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Many));
        Assert.Equal(expected, Reported(text).Count);
    }

    [Fact]
    public void Every_comment_that_covers_a_finding_counts_as_used()
    {
        const string text =
            "# containerlint ignore-file CL1002 one\n# containerlint ignore CL1002 two\n"
            + "# containerlint ignore MissingTag three\nFROM node\n";
        Assert.Empty(Reported(text));
    }

    [Theory]
    [InlineData(
        "# containerlint ignore CL1002 why\nFROM node\n",
        "CL1002 1: this comment has no effect because the policy is locked")]
    [InlineData(
        "# containerlint ignore-file MissingTag why\nFROM node\n",
        "CL1002 1: this comment has no effect because the policy is locked")]
    [InlineData(
        "# containerlint ignore-file MissingTag why\n# containerlint ignore CL1002 why\nFROM node\n",
        "CL1002 2: this comment has no effect because the policy is locked")]
    [InlineData("# containerlint ignore CL1003 why\nFROM node\n", "CL1002; CL0001")]
    [InlineData(
        "# containerlint ignore-file CL0001 why\n# containerlint ignore CL1003 why\nFROM node:24\n",
        "CL0001 1: this comment has no effect because the policy is locked")]
    [InlineData("FROM node\n", "CL1002")]
    public void A_locked_policy_overrules_comments_and_the_finding_says_so(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Reported(text, isLocked: true).Select(Describe)));

    private static string Describe(ReportedFinding reported) => reported.Finding.Rule.Id + string.Concat(
        reported.Finding.Related.Select(related =>
            $" {related.Place.Source.Lines.PositionOf(related.Place.Span.Start).Line + 1}: {related.Message}"));

    private static IReadOnlyList<ReportedFinding> Reported(string text, bool isLocked = false)
    {
        var document = DockerfileLanguage.Instance.Read(new Source("Dockerfile", text), _ => null);
        var findings = new Linter(Ruleset.All)
            .Check(document, new RuleContext(Settings.Default, RunFacts.Of([document]), TestDay.Today));
        return new Policy(rule => new(rule.Page.Severity)) { IsLocked = isLocked }.Apply(findings, document);
    }
}
