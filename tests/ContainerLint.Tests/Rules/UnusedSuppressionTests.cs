using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

/// <summary>
/// Cases that Markdown cannot hold: blanks at the end of a file, and line ends that BuildKit does not know.
/// </summary>
public sealed class UnusedSuppressionTests
{
    [Theory]
    [InlineData("FROM a:1\n# containerlint ignore-file CL1003\t", "FROM a:1\n")]
    [InlineData("# containerlint ignore CL1003 \t\nFROM a:1\n", "FROM a:1\n")]
    [InlineData("FROM a:1\n# containerlint\rignore CL1003 \r x\nFROM b:1\n", "FROM a:1\nFROM b:1\n")]
    [InlineData("FROM a:1\r\n  # containerlint ignore CL1003\r\nFROM b:1\r\n", "FROM a:1\r\nFROM b:1\r\n")]
    public void The_fix_removes_the_whole_comment(string text, string expected)
    {
        var document = DockerfileReader.Read(new Source("Dockerfile", text));
        var reported = Assert.Single(new Policy(rule => new(rule.Page.Severity)).Apply([], document));
        Assert.IsType<UnusedSuppression>(reported.Finding.Rule);
        Assert.Equal(expected, Edits.Apply(text, [reported.Finding.Fixes[0].Edits], out _));
    }
}
