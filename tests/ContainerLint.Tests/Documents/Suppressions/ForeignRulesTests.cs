using System.Text;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Rules;

namespace ContainerLint.Tests.Documents.Suppressions;

/// <summary>The rules of other tools that correspond to our rules.</summary>
public sealed class ForeignRulesTests
{
    private const string Begin = "<!-- other tools -->\n";
    private const string End = "<!-- /other tools -->\n";

    [Fact]
    public void Every_foreign_rule_is_listed_once_and_maps_to_existing_rules()
    {
        Assert.Equal(
            ForeignRules.All.Count, ForeignRules.All.Select(rule => (rule.Tool, rule.Code)).Distinct().Count());
        Assert.All(ForeignRules.All, rule => Assert.All(
            rule.Names, name => Assert.Equal(name, Ruleset.Find(name)?.Page.Name)));
    }

    [Fact]
    public void The_table_of_other_tools_is_current()
    {
        var path = Path.Combine(SharedFiles.Repository, "rules", "README.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, start, StringComparison.Ordinal);
        var expected = text[..start] + Table() + text[end..];
        if (Snapshots.AreUpdated)
            File.WriteAllText(path, expected);
        else
            Assert.Equal(expected, text);
    }

    private static string Table()
    {
        var table = new StringBuilder("\n| tool | its rule | rules here |\n|---|---|---|\n");
        foreach (var rule in ForeignRules.All)
        {
            var names = rule.Names.Select(name =>
                $"{Ruleset.Find(name)!.Id} [{name}]({Ruleset.Find(name)!.Page.Family}/{name}.md)");
            var restriction = rule.IsAboutVariables ? ", where `FROM` takes a variable" : "";
            table.Append($"| {NameOf(rule.Tool)} | {rule.Code} | {string.Join(", ", names)}{restriction} |\n");
        }

        return table.Append('\n').ToString();
    }

    private static string NameOf(ForeignTool tool) => tool switch
    {
        ForeignTool.Hadolint => "hadolint",
        ForeignTool.BuildKit => "BuildKit",
        ForeignTool.Dclint => "dclint",
        _ => throw new InvalidOperationException($"Name {tool}"),
    };
}
