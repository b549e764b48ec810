using System.Text.RegularExpressions;
using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;
using ContainerLint.Rules;
using ContainerLint.Tests.CSharp;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

/// <summary>
/// Every reference of a page, moved to every other syntax, has the same findings.
/// </summary>
public sealed partial class ParityTests
{
    private static readonly (string Name, StandaloneLanguage Language, Func<string, string> Write)[] Texts =
    [
        ("FROM", DockerfileLanguage.Instance, reference => $"FROM {reference}\n"),
        ("ARG", DockerfileLanguage.Instance, reference => $"ARG IMAGE={reference}\nFROM ${{IMAGE}}\n"),
        ("ARG in quotes", DockerfileLanguage.Instance, reference => $"ARG IMAGE=\"{reference}\"\nFROM $IMAGE\n"),
        (
            "default in FROM",
            DockerfileLanguage.Instance,
            reference => $"ARG IMAGE\nFROM ${{IMAGE:-{reference}}} AS app\n"),
        ("plain", ComposeLanguage.Instance, reference => $"services:\n  app:\n    image: {reference}\n"),
        ("single quotes", ComposeLanguage.Instance, reference => $"services:\n  app:\n    image: '{reference}'\n"),
        ("double quotes", ComposeLanguage.Instance, reference => $"services:\n  app:\n    image: \"{reference}\"\n"),
        ("flow", ComposeLanguage.Instance, reference => $"services: {{app: {{image: {reference}}}}}\n"),
        ("property", ProjectLanguage.Instance,
            reference => Project($"<ContainerBaseImage>{reference}</ContainerBaseImage>")),
        ("property of a property", ProjectLanguage.Instance, reference => Project(
            $"<Image>{reference}</Image><ContainerBaseImage>$(Image)</ContainerBaseImage>")),
        ("CDATA", ProjectLanguage.Instance,
            reference => Project($"<ContainerBaseImage><![CDATA[{reference}]]></ContainerBaseImage>")),
        (
            "default",
            ComposeLanguage.Instance,
            reference => $"services: {{app: {{image: \"${{IMAGE:-{reference}}}\"}}}}\n"),
    ];

    private static readonly (string Name, Func<string, string> Write)[] Literals =
    [
        ("regular", reference => Code($"\"{Escape(reference)}\"")),
        ("verbatim", reference => Code($"@\"{reference}\"")),
        ("raw", reference => Code($"\"\"\"{reference}\"\"\"")),
        ("constant", reference => Code("Image", $"const string Image = \"{Escape(reference)}\";")),
        ("interpolated", reference => Code("$\"{Image}\"", $"const string Image = \"{Escape(reference)}\";")),
        ("tag in a constant", reference => Code(
            $"$\"{HeadOf(reference)}{{Tag}}\"", $"const string Tag = \"{TailOf(reference)}\";")),
    ];

    public static TheoryData<string> Rules => [.. Ruleset.All
        .Where(rule => rule is ImageRule && rule.Page.AppliesTo.Intersect(["dockerfile", "compose"]).Count() == 2)
        .Select(rule => rule.Page.Name)];

    [Fact]
    public void Every_language_has_a_syntax() => Assert.Equal(
        LanguageList.All.OfType<StandaloneLanguage>(),
        Texts.Select(text => text.Language).Distinct().OrderBy(Position));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_reference_has_the_same_findings_in_every_syntax(string name)
    {
        var rule = Ruleset.Find(name)!;
        var syntaxes = Texts.Length + (rule.Page.AppliesTo.Contains("csharp") ? 2 * Literals.Length : 0);
        var moved = 0;
        foreach (var example in Example.Read(rule.Page.Blocks))
        {
            var run = ExampleRun.Of(example);
            foreach (var reference in run.Documents.SelectMany(document => document.Images)
                .Where(image => image.Text.IsKnown).Select(image => image.Text.Value).Distinct())
            {
                var verdicts = VerdictsOn(reference, rule, run.Context);
                Assert.True(
                    verdicts.Count == syntaxes || !Ordinary().IsMatch(reference),
                    $"'{reference}' is not read in every syntax, but in {string.Join(", ", verdicts.Keys)}");
                Assert.All(verdicts, verdict => Assert.Equal(
                    (reference, verdicts[verdicts.Keys.First()]), (reference, verdict.Value)));
                moved += verdicts.Count;
            }
        }

        Assert.True(moved > syntaxes, $"{name} was hardly moved");
    }

    private static int Position(Language language) => LanguageList.All.TakeWhile(other => other != language).Count();

    /// <summary>The findings in every syntax that can contain the reference.</summary>
    private static Dictionary<string, string> VerdictsOn(string reference, Rule rule, RuleContext context)
    {
        var verdicts = new Dictionary<string, string>();
        foreach (var (name, language, write) in Texts)
        {
            var document = language.Read(new Source("moved", write(reference)), _ => null);
            if (Judge(rule, document, reference, context) is { } verdict)
                verdicts[name] = verdict;
        }

        if (!rule.Page.AppliesTo.Contains("csharp"))
            return verdicts;
        foreach (var tier in new[] { Tier.Symbols, Tier.Shape })
        {
            // All at once, because a compilation is expensive.
            var files = Literals.Select(literal => new Source(literal.Name, literal.Write(reference))).ToList();
            foreach (var document in tier.Read(files, Settings.Default))
            {
                if (Judge(rule, document, reference, context) is { } verdict)
                    verdicts[$"{document.Source.Path} ({tier})"] = verdict;
            }
        }

        return verdicts;
    }

    /// <summary>The message and the underlined text; null if the syntax cannot contain the reference.</summary>
    private static string? Judge(Rule rule, SourceDocument document, string reference, RuleContext context)
    {
        if (!document.Images.Any(image => image.Text.Value == reference))
            return null;
        return string.Join("; ", rule.In(document, context).Select(finding =>
            $"{finding.Message} [{Underlined(finding, reference)}] at most {finding.AtMost} {Fixes(finding)}"));
    }

    /// <summary>The underlined text, as evaluated if it spans several literals.</summary>
    private static string Underlined(Finding finding, string reference) =>
        finding.Place.Text.Replace("{Tag}", TailOf(reference));

    /// <summary>
    /// A file that runs a container of an image, in a class of its own. Aspire's plain containers read a reference as
    /// Docker does; what Testcontainers makes of <c>docker.io/</c> is another matter.
    /// </summary>
    private static string Code(string image, string member = "") =>
        $"using Aspire.Hosting;\n\nfile class C\n{{\n    {member}\n"
        + $"    object O = DistributedApplication.CreateBuilder(null).AddContainer(\"c\", {image})\n"
        // What keeps data has the same fix as a service.
        + "        .WithVolume(\"v\", \"/v\");\n}\n";

    private static string Escape(string reference) => reference.Replace("\\", "\\\\").Replace("\"", "\\\"");

    /// <summary>The reference up to its last colon.</summary>
    private static string HeadOf(string reference) => reference[..(reference.LastIndexOf(':') + 1)];

    /// <summary>The reference after its last colon.</summary>
    private static string TailOf(string reference) => reference[(reference.LastIndexOf(':') + 1)..];

    private static string Project(string properties) =>
        $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>\n";

    private static string Fixes(Finding finding) =>
        string.Join(", ", finding.Fixes.Select(
            fix => $"{fix.Safety} {fix.Title} {string.Join("+", fix.Edits.Select(edit => edit.NewText))}"));

    /// <summary>Text that needs no escapes in any syntax.</summary>
    [GeneratedRegex("^[A-Za-z0-9](?:[A-Za-z0-9._/:@-]*[A-Za-z0-9])?$")]
    private static partial Regex Ordinary();
}
