using System.Text.Json;
using System.Text.RegularExpressions;
using ContainerLint.Knowledge;

namespace ContainerLint.Tests.Knowledge;

/// <summary>The embedded rules of upgrades say what the source data says.</summary>
public sealed partial class UpgradesTests
{
    /// <summary>Products whose images were retired, so that no line of them is supported.</summary>
    private static readonly string[] Retired = ["openjdk-builds-from-oracle", "centos"];

    [Fact]
    public void Every_upgrade_rule_of_the_data_is_embedded()
    {
        using var data = JsonDocument.Parse(SharedFiles.Text("data/upgrade-rules.json"));
        var moves = Rules(data, "move");
        var notes = Rules(data, "note");
        var embedded = Archive.Embedded.Table("upgrades").Rows().ToDictionary(row => row[0], row => row[1]);
        Assert.Equal(
            moves.Keys.Concat(notes.Keys).Except(Retired).Order(StringComparer.Ordinal),
            embedded.Keys.Order(StringComparer.Ordinal));
        foreach (var (product, reason) in moves.Where(move => !Retired.Contains(move.Key)))
            Assert.True((embedded[product] == Upgrades.Move) != Restriction().IsMatch(reason), $"{product}: {reason}");
        foreach (var (product, reason) in notes)
            Assert.True(embedded[product] == (OneByOne().IsMatch(reason) ? Upgrades.Step : ""), $"{product}: {reason}");
    }

    /// <summary>An edit stays on one side of a version that changes more than the product.</summary>
    [Theory]
    [InlineData("tomcat", "8.5", "9.0", true)]
    [InlineData("tomcat", "9.0", "10.1", false)]
    [InlineData("tomcat", "10.0", "11.0", true)]
    [InlineData("apache-http-server", "2.2", "2.4", false)]
    [InlineData("nodejs", "16", "24", true)]
    [InlineData("postgresql", "11", "15", false)]
    [InlineData("mariadb", "10.3", "10.11", true)]
    [InlineData("rabbitmq", "4.0", "4.3", false)]
    [InlineData("unheard-of", "1.0", "1.1", true)]
    [InlineData("unheard-of", "1.0", "2.0", false)]
    public void An_edit_reaches_some_lines(string product, string from, string to, bool expected) =>
        Assert.Equal(expected, KnowledgeBase.Embedded.Upgrades.IsOneEdit(Line(product, from), Line(product, to)));

    private static ProductCycle Line(string product, string name) =>
        new(product, name, null, false, null, false, "", "");

    private static Dictionary<string, string> Rules(JsonDocument data, string kind) =>
        data.RootElement.GetProperty(kind).EnumerateObject()
            .ToDictionary(rule => rule.Name, rule => rule.Value.GetString()!);

    /// <summary>What the data says of products that a fix moves in part, or with more than an edit.</summary>
    [GeneratedRegex("within the same|same-first|only$|must (?:match|not)|note:|3\\.x|^2\\.x", RegexOptions.ECMAScript)]
    private static partial Regex Restriction();

    [GeneratedRegex("only next minor|one version at a time|one minor at a time|istio", RegexOptions.CultureInvariant)]
    private static partial Regex OneByOne();
}
