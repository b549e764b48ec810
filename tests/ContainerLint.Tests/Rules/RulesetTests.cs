using System.Text;
using ContainerLint.Languages;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Tests.Rules;

public sealed class RulesetTests
{
    private const string Marker = "<!-- rules -->\n";

    private static readonly string Folder = Path.Combine(SharedFiles.Repository, "rules");

    [Fact]
    public void Every_rule_is_in_the_ruleset_and_has_a_page()
    {
        var classes = typeof(Rule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .ToList();
        Assert.All(classes, type => Assert.True(
            Directory.GetFiles(Folder, type.Name + ".md", SearchOption.AllDirectories).Length == 1,
            $"Write rules/FAMILY/{type.Name}.md"));
        Assert.All(classes, type => Assert.True(
            Ruleset.All.Any(rule => rule.GetType() == type), $"Add to Ruleset.cs:        new {type.Name}(),"));
        Assert.Equal(classes.Count, Ruleset.All.Count);
    }

    [Fact]
    public void Every_page_has_a_rule() =>
        Assert.Equal(
            Ruleset.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder, "*.md", SearchOption.AllDirectories)
                .Select(path => Path.GetFileNameWithoutExtension(path)!)
                .Where(name => name != "README").Order(StringComparer.Ordinal));

    [Fact]
    public void IDs_are_ordered_and_unique()
    {
        var ids = Ruleset.All.Select(rule => rule.Id).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void The_range_of_an_ID_tells_the_subject_of_a_rule() => Assert.All(Ruleset.All, rule =>
    {
        var languages = string.Join(", ", rule.Page.AppliesTo);
        var range = (rule, languages) switch
        {
            (RegistryRule, _) => "CL[17]",
            (ImageRule or TemplatePlaceholder, _) => "CL1",
            _ when rule.Page.Family == "DotNet" => "CL6",
            (_, "dockerfile") => "CL2",
            (_, "compose") => "CL3",
            (_, "csharp") => "CL5",
            (_, "project") => "CL6",
            _ => "CL0",
        };
        Assert.Matches($"^{range}[0-9]{{3}}$", rule.Id);
    });

    [Fact]
    public void A_page_applies_to_languages_in_the_order_of_the_list() => Assert.All(Ruleset.All, rule => Assert.Equal(
        LanguageList.All.Select(language => language.Name).Append("editorconfig").Intersect(rule.Page.AppliesTo),
        rule.Page.AppliesTo));

    [Fact]
    public void Every_language_has_a_rule() => Assert.All(LanguageList.All, language =>
        Assert.Contains(Ruleset.All, rule => rule.Page.AppliesTo.Contains(language.Name)));

    [Fact]
    public void Every_page_has_a_help_line() => Assert.All(Ruleset.All, rule =>
        Assert.Matches("^[^A-Z].*[^.]$|^[A-Z][A-Z].*[^.]$", rule.Page.Help));

    [Fact]
    public void A_rule_is_found_by_ID_or_name_ignoring_case()
    {
        Assert.IsType<MissingTag>(Ruleset.Find("cl1002"));
        Assert.IsType<MissingTag>(Ruleset.Find("missingtag"));
        Assert.Null(Ruleset.Find("CL9999"));
    }

    [Fact]
    public void The_table_of_rules_is_current()
    {
        var path = Path.Combine(Folder, "README.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var head = text[..(text.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length)];
        var expected = head + Table();
        if (Snapshots.AreUpdated)
            File.WriteAllText(path, expected);
        else
            Assert.Equal(expected, text);
    }

    private static string Table()
    {
        var table = new StringBuilder("\n| ID | rule | what is wrong | severity | reads | fix |\n");
        table.Append("|---|---|---|---|---|---|\n");
        foreach (var page in Ruleset.All.Select(rule => rule.Page))
        {
            table.Append($"| {page.Id} | [{page.Name}]({page.Family}/{page.Name}.md) | {page.Title} ");
            table.Append($"| {Severities.NameOf(page.Severity)} ");
            table.Append($"| {string.Join(", ", page.AppliesTo)} | {page.Fix} |\n");
        }

        return table.ToString() + Presets();
    }

    private static string Presets()
    {
        var table = new StringBuilder("\n| preset | for this | instead of what the pages say |\n|---|---|---|\n");
        foreach (var preset in Preset.All)
        {
            var rules = preset.Severities.OrderBy(pair => Ruleset.Find(pair.Key)!.Id, StringComparer.Ordinal)
                .Select(pair =>
                    $"[{pair.Key}]({Ruleset.Find(pair.Key)!.Page.Family}/{pair.Key}.md): "
                    + $"{Severities.NameOf(pair.Value)}");
            table.Append($"| `{preset.Name}` | {preset.Purpose} | {string.Join(", ", rules)} |\n");
        }

        return table.ToString();
    }
}
