using ContainerLint.Rules;

namespace ContainerLint.Tests.Rules;

/// <summary>Properties of every page in <c>rules/</c>.</summary>
public sealed class RulePageTests
{
    /// <summary>The names of all rules.</summary>
    public static TheoryData<string> Rules => [.. Ruleset.All.Select(rule => rule.Page.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Examples_show_findings_and_fixed_files(string name) => PageFile.OfRule(name).Verify();

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_states_the_actual_kinds_of_fixes(string name)
    {
        var page = PageFile.OfRule(name);
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
    public void Every_option_of_a_rule_is_on_its_page(string name)
    {
        var rule = Ruleset.Find(name)!;
        Assert.Equal(rule.Options.Select(option => option.Key), rule.Page.Options);
        Assert.All(rule.Page.Options, key => Assert.Contains($"`{key}`", rule.Page.Body));
        Assert.All(rule.Page.Options, key => Assert.Contains(
            rule.Page.Blocks, block => block is { Language: "editorconfig", Kind: "" } && block.Text.Contains(key)));
    }
}
