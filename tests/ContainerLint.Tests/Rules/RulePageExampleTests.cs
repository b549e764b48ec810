using ContainerLint.Rules;

namespace ContainerLint.Tests.Rules;

/// <summary>Properties of the examples on every page in <c>rules/</c>.</summary>
public sealed class RulePageExampleTests
{
    [Theory]
    [MemberData(nameof(RulePageTests.Rules), MemberType = typeof(RulePageTests))]
    public void Symbols_and_shapes_give_the_same_findings_in_code(string name) => PageFile.OfRule(name).VerifyTiers();

    [Theory]
    [MemberData(nameof(RulePageTests.Rules), MemberType = typeof(RulePageTests))]
    public void Fixes_break_no_code(string name) => PageFile.OfRule(name).VerifyFixedCode();

    [Theory]
    [MemberData(nameof(RulePageTests.Rules), MemberType = typeof(RulePageTests))]
    public void Bad_examples_have_findings_and_good_ones_have_none(string name)
    {
        var page = PageFile.OfRule(name);
        Assert.NotEmpty(page.Examples);
        foreach (var example in page.Examples)
        {
            var files = page.Run(example);
            var paths = page.Shown(files).Select(finding => finding.Place.Source.Path).ToHashSet();
            Assert.All(example.Files, file =>
                Assert.True(
                    file.Kind == "bad" == paths.Contains(Example.NameOf(file)),
                    $"{name}: this block is marked {file.Kind}\n{file.Text}"));
        }
    }

    [Theory]
    [MemberData(nameof(RulePageTests.Rules), MemberType = typeof(RulePageTests))]
    public void Fixed_files_are_valid_and_have_no_findings_of_the_rule(string name)
    {
        var page = PageFile.OfRule(name);
        foreach (var example in page.Examples.Where(example => example.Fixed.Count > 0))
        {
            var run = page.Run(example).Fix(Ruleset.Find(name));
            Assert.Empty(page.Shown(run).Select(finding => finding.Message));
            Assert.All(run.Documents, document => Assert.Empty(document.Errors));
        }
    }

    [Theory]
    [MemberData(nameof(RulePageTests.Rules), MemberType = typeof(RulePageTests))]
    public void Every_language_that_a_rule_applies_to_has_a_bad_example(string name)
    {
        var languages = PageFile.OfRule(name).Examples.SelectMany(example => example.Files)
            .Where(file => file.Kind == "bad")
            .Select(file => file.Language);
        Assert.Subset(languages.ToHashSet(), Ruleset.Find(name)!.Page.AppliesTo.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(RulePageTests.Rules), MemberType = typeof(RulePageTests))]
    public void Messages_are_one_line_without_a_final_period(string name)
    {
        var page = PageFile.OfRule(name);
        Assert.All(page.Examples.SelectMany(example => page.Shown(page.Run(example))), finding =>
        {
            Assert.DoesNotContain('\n', finding.Message);
            Assert.False(finding.Message.EndsWith('.'), finding.Message);
        });
    }
}
