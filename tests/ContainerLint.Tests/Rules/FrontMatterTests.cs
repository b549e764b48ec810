using ContainerLint.Rules;

namespace ContainerLint.Tests.Rules;

/// <summary>What is compiled into the rules is what their pages say.</summary>
public sealed class FrontMatterTests
{
    private static readonly string Folder = Path.Combine(SharedFiles.Repository, "rules");

    /// <summary>The names of all rules.</summary>
    public static TheoryData<string> Rules => [.. Ruleset.All.Select(rule => rule.Page.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_the_front_matter_of_its_page(string name)
    {
        var rule = Ruleset.Find(name)!;
        var text = File.ReadAllText(Path.Combine(Folder, rule.Page.Family, name + ".md")).ReplaceLineEndings("\n");
        Assert.Equal(name, rule.GetType().Name);
        Assert.StartsWith($"---\n{WriteFrontMatter(rule.Page)}---\n", InOrder(text));
        Assert.Equal(rule.Id, rule.Page.Id);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_body_is_the_page_below_its_front_matter(string name)
    {
        var page = Ruleset.Find(name)!.Page;
        var text = File.ReadAllText(Path.Combine(Folder, page.Family, name + ".md")).ReplaceLineEndings("\n");
        Assert.EndsWith($"\n---\n\n{page.Body}", text);
        Assert.DoesNotContain("since:", page.Body);
    }

    private static string WriteFrontMatter(RulePage page) =>
        string.Concat(Lines(page).Where(line => line.Value.Length > 0).Select(line => $"{line.Key}: {line.Value}\n"));

    private static IEnumerable<(string Key, string Value)> Lines(RulePage page) =>
    [
        ("applies-to", string.Join(", ", page.AppliesTo)),
        ("category", page.Category),
        ("fix", page.Fix),
        ("help", page.Help),
        ("id", page.Id),
        ("options", string.Join(", ", page.Options)),
        ("renamed", string.Join(", ", page.FormerNames)),
        ("severity", Severities.NameOf(page.Severity)),
        ("since", page.Since),
        ("title", page.Title),
        ("was", string.Join(", ", page.FormerIds)),
    ];

    /// <summary>A page with the lines of its front matter in the order of their keys.</summary>
    private static string InOrder(string text)
    {
        var parts = text.Split("---\n", 3);
        var lines = parts[1].TrimEnd('\n').Split('\n').Order(StringComparer.Ordinal);
        return $"---\n{string.Join('\n', lines)}\n---\n{parts[2]}";
    }
}
