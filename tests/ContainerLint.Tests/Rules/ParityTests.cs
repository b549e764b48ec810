using System.Text.RegularExpressions;
using ContainerLint.Documents;
using ContainerLint.Findings;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

/// <summary>
/// A reference means the same wherever it stands: every reference of a page, moved to every other syntax.
/// </summary>
public sealed partial class ParityTests
{
    private static readonly (string Name, Language Language, Func<string, string> Write)[] Syntaxes =
    [
        ("FROM", Language.Dockerfile, reference => $"FROM {reference}\n"),
        ("ARG", Language.Dockerfile, reference => $"ARG IMAGE={reference}\nFROM ${{IMAGE}}\n"),
        ("ARG in quotes", Language.Dockerfile, reference => $"ARG IMAGE=\"{reference}\"\nFROM $IMAGE\n"),
        ("default in FROM", Language.Dockerfile, reference => $"ARG IMAGE\nFROM ${{IMAGE:-{reference}}} AS app\n"),
        ("plain", Language.Compose, reference => $"services:\n  app:\n    image: {reference}\n"),
        ("single quotes", Language.Compose, reference => $"services:\n  app:\n    image: '{reference}'\n"),
        ("double quotes", Language.Compose, reference => $"services:\n  app:\n    image: \"{reference}\"\n"),
        ("flow", Language.Compose, reference => $"services: {{app: {{image: {reference}}}}}\n"),
        ("property", Language.Project,
            reference => Project($"<ContainerBaseImage>{reference}</ContainerBaseImage>")),
        ("property of a property", Language.Project, reference => Project(
            $"<Image>{reference}</Image><ContainerBaseImage>$(Image)</ContainerBaseImage>")),
        ("CDATA", Language.Project,
            reference => Project($"<ContainerBaseImage><![CDATA[{reference}]]></ContainerBaseImage>")),
        ("default", Language.Compose, reference => $"services: {{app: {{image: \"${{IMAGE:-{reference}}}\"}}}}\n"),
    ];

    public static TheoryData<string> Rules => [.. Ruleset.All
        .Where(rule => rule is ImageRule && rule.Page.AppliesTo.Intersect(["dockerfile", "compose"]).Count() == 2)
        .Select(rule => rule.Page.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_reference_is_judged_the_same_in_every_syntax(string name)
    {
        var rule = Ruleset.Find(name)!;
        var moved = 0;
        foreach (var example in Example.Read(rule.Page.Blocks))
        {
            var run = ExampleRun.Of(example);
            foreach (var reference in run.Documents.SelectMany(document => document.Images)
                .Where(image => image.Text.IsKnown).Select(image => image.Text.Value).Distinct())
            {
                var verdicts = VerdictsOn(reference, rule, run.Context);
                Assert.True(
                    verdicts.Count == Syntaxes.Length || !Ordinary().IsMatch(reference),
                    $"'{reference}' is not read in every syntax, but in {string.Join(", ", verdicts.Keys)}");
                Assert.All(verdicts, verdict => Assert.Equal(verdicts[verdicts.Keys.First()], verdict.Value));
                moved += verdicts.Count;
            }
        }

        Assert.True(moved > Syntaxes.Length, $"{name} was hardly moved");
    }

    /// <summary>What the rule says in every syntax in which the reference can stand.</summary>
    private static Dictionary<string, string> VerdictsOn(string reference, Rule rule, RuleContext context)
    {
        var verdicts = new Dictionary<string, string>();
        foreach (var (name, language, write) in Syntaxes)
        {
            if (Judge(rule, language, write(reference), reference, context) is { } verdict)
                verdicts[name] = verdict;
        }

        return verdicts;
    }

    /// <summary>What the rule says and underlines; null if the reference cannot stand there.</summary>
    private static string? Judge(Rule rule, Language language, string text, string reference, RuleContext context)
    {
        var source = new Source("moved", text);
        var document = DocumentReader.Read(source, language, _ => null);
        if (!document.Images.Any(image => image.Text.Value == reference))
            return null;
        return string.Join("; ", rule.Check(document, context)
            .Select(finding => $"{finding.Message} [{finding.Place.Text}] at most {finding.AtMost} {Fixes(finding)}"));
    }

    private static string Project(string properties) =>
        $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>\n";

    private static string Fixes(Finding finding) =>
        string.Join(", ", finding.Fixes.Select(
            fix => $"{fix.Safety} {fix.Title} {string.Join("+", fix.Edits.Select(edit => edit.NewText))}"));

    /// <summary>What needs no escape in any syntax.</summary>
    [GeneratedRegex("^[A-Za-z0-9](?:[A-Za-z0-9._/:@-]*[A-Za-z0-9])?$")]
    private static partial Regex Ordinary();
}
