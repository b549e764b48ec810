using ContainerLint.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Tests.Generators;

public sealed class RulePageGeneratorTests
{
    private const string Rules =
        """
        namespace ContainerLint.Rules;
        public abstract class Rule;
        public abstract class ImageRule : Rule;
        public sealed partial class MissingTag : ImageRule;
        public sealed class Other : System.Exception;
        """;

    private const string Page =
        """
        ---
        id: CL1002
        was: CL0001, CL0002
        title: Names no "tag"
        help: write one: any
        category: Correctness
        severity: warning
        applies-to: dockerfile, compose
        fix: none
        since: 0.1
        ---

        Body
        """;

    [Fact]
    public void The_front_matter_is_written_into_the_class_of_the_rule()
    {
        var (code, messages) = Run(("rules/Tags/MissingTag.md", Page), ("rules/README.md", "# Rules"));
        Assert.Empty(messages);
        Assert.EndsWith(
            """

            partial class MissingTag
            {
                private RulePage? page;

                /// <inheritdoc/>
                public override string Id => "CL1002";

                /// <inheritdoc/>
                public override RulePage Page => page ??= new("MissingTag", "Tags")
                {
                    Id = "CL1002",
                    FormerIds = ["CL0001", "CL0002"],
                    Title = "Names no \"tag\"",
                    Help = "write one: any",
                    Category = "Correctness",
                    Severity = Severity.Warning,
                    AppliesTo = ["dockerfile", "compose"],
                    Fix = "none",
                    Since = "0.1",
                };
            }

            """.ReplaceLineEndings("\n"),
            code);
    }

    [Fact]
    public void Line_ends_change_nothing() =>
        Assert.Equal(
            Run(("rules/Tags/MissingTag.md", Page.ReplaceLineEndings("\n"))),
            Run(("rules/Tags/MissingTag.md", Page.ReplaceLineEndings("\r\n"))),
            (left, right) => left.Code == right.Code && left.Messages.SequenceEqual(right.Messages));

    [Fact]
    public void A_rule_needs_a_page() =>
        Assert.Equal(
            ["Rules.cs(4,29): error CLG001: Rule 'MissingTag' has no page: write rules/FAMILY/MissingTag.md"],
            Run().Messages);

    [Fact]
    public void A_page_needs_a_rule() =>
        Assert.Equal(
            "rules/Names/Odd.md(1,1): error CLG002: Page 'Odd' has no rule: write src/ContainerLint/Rules/Names/Odd.cs",
            Assert.Single(Run(("rules/Names/Odd.md", Page), ("rules/Tags/MissingTag.md", Page)).Messages));

    [Theory]
    [InlineData("---\nid", "id", "(1,1): a page begins with front matter between two lines of '---'")]
    [InlineData("fix: none", "fix none", "(9,1): 'fix none' is not 'key: value'")]
    [InlineData("fix: none", "fix:", "(9,1): 'fix:' is not 'key: value'")]
    [InlineData("fix: none", "fix: none\nsize: 1", "(10,1): 'size' is not a key of a page")]
    [InlineData("fix: none", "fix: none\nfix: safe", "(10,1): duplicate key 'fix'")]
    [InlineData("warning", "loud", "(7,1): 'loud' is not a severity")]
    [InlineData("\nfix: none", "", "(10,1): 'fix' is missing")]
    public void What_is_wrong_with_a_page_is_reported_at_its_line(string text, string replacement, string expected) =>
        Assert.Contains(
            "rules/Tags/MissingTag.md" + expected.Replace("): ", "): error CLG003: Page 'MissingTag': "),
            Run(("rules/Tags/MissingTag.md", Page.ReplaceLineEndings("\n").Replace(text, replacement))).Messages);

    [Fact]
    public void An_empty_page_is_no_front_matter() =>
        Assert.Single(Run(("rules/Tags/MissingTag.md", "")).Messages);

    [Fact]
    public void The_order_of_the_pages_does_not_matter()
    {
        (string, string)[] pages =
            [("rules/Tags/MissingTag.md", Page), ("rules/Names/Odd.md", Page), ("rules/Names/Also.md", "")];
        Assert.Equal(Run(pages).Code, Run([.. pages.Reverse()]).Code);
    }

    [Fact]
    public void The_index_has_a_line_for_every_rule_with_a_page()
    {
        var (code, _) = Run("RuleIndex", ("rules/Tags/MissingTag.md", Page), ("rules/Names/Odd.md", Page));
        Assert.Contains(
            "Lines = \"CL1002\\tNames no \\\"tag\\\"\\twrite one: any\\tCorrectness\\twarning"
            + "\\tnone\\tTags\\tMissingTag\";",
            code,
            StringComparison.Ordinal);
        Assert.Contains("Lines = \"\";", Run("RuleIndex").Code, StringComparison.Ordinal);
    }

    private static (string Code, IReadOnlyList<string> Messages) Run(params (string Path, string Text)[] pages) =>
        Run("RulePages", pages);

    private static (string Code, IReadOnlyList<string> Messages) Run(
        string output, params (string Path, string Text)[] pages)
    {
        var compilation = CSharpCompilation.Create("Core", [CSharpSyntaxTree.ParseText(Rules, path: "Rules.cs")]);
        var result = CSharpGeneratorDriver
            .Create([new RulePageGenerator().AsSourceGenerator()], pages.Select(page => new Text(page.Path, page.Text)))
            .RunGenerators(compilation)
            .GetRunResult();
        return (
            result.GeneratedTrees.Single(tree => tree.FilePath.Contains(output, StringComparison.Ordinal)).ToString(),
            [.. result.Diagnostics.Select(diagnostic => diagnostic.ToString())]);
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
