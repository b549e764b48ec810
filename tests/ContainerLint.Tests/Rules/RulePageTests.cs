using ContainerLint.Rules;

namespace ContainerLint.Tests.Rules;

/// <summary>Properties of every page in <c>rules/</c>.</summary>
public sealed class RulePageTests
{
    private static readonly string Folder = Path.Combine(SharedFiles.Repository, "rules");

    /// <summary>The names of all rules.</summary>
    public static TheoryData<string> Rules => [.. Ruleset.All.Select(rule => rule.Page.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Examples_show_findings_and_fixed_files(string name) => PageOf(name).Verify();

    [Theory]
    [MemberData(nameof(Rules))]
    public void Symbols_and_shapes_give_the_same_findings_in_code(string name) => PageOf(name).VerifyTiers();

    [Theory]
    [MemberData(nameof(Rules))]
    public void Fixes_break_no_code(string name) => PageOf(name).VerifyFixedCode();

    [Theory]
    [MemberData(nameof(Rules))]
    public void Bad_examples_have_findings_and_good_ones_have_none(string name)
    {
        var page = PageOf(name);
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
    [MemberData(nameof(Rules))]
    public void Fixed_files_are_valid_and_have_no_findings_of_the_rule(string name)
    {
        var page = PageOf(name);
        foreach (var example in page.Examples.Where(example => example.Fixed.Count > 0))
        {
            var run = page.Run(example).Fix(Ruleset.Find(name));
            Assert.Empty(page.Shown(run).Select(finding => finding.Message));
            Assert.All(run.Documents, document => Assert.Empty(document.Errors));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_states_the_actual_kinds_of_fixes(string name)
    {
        var page = PageOf(name);
        var safeties = page.Examples
            .SelectMany(example => page.Shown(page.Run(example)))
            .SelectMany(finding => finding.Fixes)
            .Select(fix => fix.Safety)
            .Distinct().Order()
            .Select(safety => safety == Safety.Safe ? "safe" : "unsafe");
        var declared = Ruleset.Find(name)!.Page.Fix;
        Assert.Equal(declared, string.Join(", ", safeties) is { Length: > 0 } seen ? seen : "none");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_language_that_a_rule_applies_to_has_a_bad_example(string name)
    {
        var languages = PageOf(name).Examples.SelectMany(example => example.Files)
            .Where(file => file.Kind == "bad")
            .Select(file => file.Language);
        Assert.Subset(languages.ToHashSet(), Ruleset.Find(name)!.Page.AppliesTo.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_option_of_a_rule_is_on_its_page(string name)
    {
        var rule = Ruleset.Find(name)!;
        Assert.Equal(rule.Options.Select(option => option.Key), rule.Page.Options);
        Assert.All(rule.Page.Options, key => Assert.Contains($"`{key}`", rule.Page.Body));
        Assert.All(rule.Page.Options, key => Assert.Contains(
            rule.Page.Blocks, block => block is { Language: "editorconfig", Kind: "" } && block.Text.Contains(key)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Messages_are_one_line_without_a_final_period(string name)
    {
        var page = PageOf(name);
        Assert.All(page.Examples.SelectMany(example => page.Shown(page.Run(example))), finding =>
        {
            Assert.DoesNotContain('\n', finding.Message);
            Assert.False(finding.Message.EndsWith('.'), finding.Message);
        });
    }

    private static PageFile PageOf(string name)
    {
        var rule = Ruleset.Find(name)!;
        return new PageFile(Path.Combine(Folder, rule.Page.Family, name + ".md"), rule);
    }
}
