using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;
using CsCheck;

namespace ContainerLint.Tests.Rules;

/// <summary>Properties of the findings for any reference in any role.</summary>
public sealed class AnyReferenceTests
{
    private const int Tries = 20_000;

    private static readonly string[][] Exclusive =
    [
        ["CL1001", "CL1002"], ["CL1001", "CL1003"], ["CL1001", "CL1005"], ["CL1001", "CL1007"], ["CL1001", "CL1011"],
        ["CL1002", "CL1003"], ["CL1002", "CL1006"], ["CL1002", "CL1011"], ["CL1005", "CL1006"], ["CL1005", "CL1007"],
        ["CL1006", "CL1007"], ["CL1006", "CL1011"], ["CL1007", "CL1011"],
    ];

    private static readonly string[] Pieces =
    [
        "node", "webapp", "fedora", "docker.io", "localhost", "acme-registry", "MyOrg", "library", "10.0.0.1", "[::1]",
        "sha256", "9d7c2f1b3e4a", "9d7c2f1b3e4a5d6c7b8a9f0e1d2c3b4a5f6e7d8c9b0a1f2e3d4c5b6a7f8e9d0c", "latest", "5000",
        "22", "dotnet", "hub", "/", "/", ":", ":", "@", ".", "-", "_", "\uFFFE", "\u200B", " ", "$", "https://",
    ];

    private static readonly Gen<(string Text, Role Role)> Uses = Gen.Select(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 7].Select(string.Concat), Gen.Enum<Role>());

    private static readonly RuleContext Context = new(
        new Settings([new("containerlint.registries", "hub:8443, 10.0.0.1")]), RunFacts.None, TestDay.Today);

    [Fact]
    public void Findings_are_inside_the_reference_and_one_mistake_is_one_finding() => Uses.Sample(use =>
    {
        var findings = Lint(use.Text, use.Role);
        Assert.All(findings, finding =>
        {
            Assert.InRange(finding.Place.Span.Start, 0, finding.Place.Source.Text.Length);
            Assert.InRange(finding.Place.Span.End, finding.Place.Span.Start + 1, finding.Place.Source.Text.Length);
            Assert.DoesNotContain(MappedText.UnknownCharacter, finding.Message);
        });
        var ids = findings.Select(finding => finding.Rule.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Exclusive, pair => Assert.False(
            ids.Contains(pair[0]) && ids.Contains(pair[1]), $"'{use.Text}' is {string.Join(" and ", pair)}"));
    }, iter: Tries);

    [Fact]
    public void A_fix_removes_its_finding() => Uses.Sample(use =>
    {
        foreach (var finding in Lint(use.Text, use.Role).Where(finding => finding.Fixes.Count > 0))
        {
            var source = finding.Place.Source.Text;
            var repaired = Edits.Apply(source, [finding.Fixes[0].Edits], out _);
            Assert.NotEqual(source, repaired);
            Assert.DoesNotContain(
                Lint(repaired[1..^1], use.Role),
                other => (other.Rule, other.Message) == (finding.Rule, finding.Message));
        }
    }, iter: Tries);

    /// <summary>The findings for a reference between two quotes.</summary>
    private static IReadOnlyList<Finding> Lint(string reference, Role role)
    {
        var source = new Source("f", $"'{reference}'");
        var text = MappedText.Verbatim(source, new SourceSpan(1, reference.Length));
        var document = new SourceDocument(source, ComposeLanguage.Instance)
        {
            Images = [new ImageUse(text, role, new Place(source, new SourceSpan(0, source.Text.Length)))],
        };
        return new Linter(Ruleset.All).Check(document, Context);
    }
}
