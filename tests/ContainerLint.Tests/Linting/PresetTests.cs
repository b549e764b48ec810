using ContainerLint.Configuration;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Linting;

public sealed class PresetTests
{
    [Fact]
    public void Presets_name_existing_rules_and_differ_from_their_pages() =>
        Assert.All(Preset.All.SelectMany(preset => preset.Severities), pair =>
            Assert.NotEqual(Ruleset.Find(pair.Key)!.Page.Severity, pair.Value));

    [Fact]
    public void Every_rule_that_is_off_by_default_is_on_in_a_preset() => Assert.All(
        Ruleset.All.Where(rule => rule.Page.Severity == Severity.None),
        rule => Assert.Contains(Preset.All, preset => preset.SeverityOf(rule) != Severity.None));

    [Theory]
    [InlineData("strict", "strict")]
    [InlineData(" Podman ", "podman")]
    [InlineData("paranoid", "default")]
    public void The_option_names_a_preset(string value, string expected)
    {
        var settings = new Settings([new("containerlint.preset", value)]);
        Assert.Equal(expected, settings.Value(Preset.Option).Name);
        Assert.Equal(value != "paranoid", Preset.Option.Accepts(value));
    }

    [Fact]
    public void A_rule_that_is_off_becomes_a_warning_when_selected()
    {
        Assert.Equal(Severity.None, Preset.Default.SeverityOf(new MissingDigest()));
        Assert.Equal(Severity.Warning, Preset.Default.SeverityIfSelected(new MissingDigest()));
        Assert.Equal(Severity.Info, Preset.Default.SeverityIfSelected(new ImageDrift()));
    }

    [Theory]
    [InlineData("FROM fedora:44", "default", "")]
    [InlineData("FROM fedora:44", "podman", "warning CL1008")]
    [InlineData("FROM docker.io/nginx:1.31.4", "default", "")]
    [InlineData("FROM docker.io/nginx:1.31.4", "podman", "info CL1007")]
    [InlineData("FROM registry.corp.local/web:1.4", "default", "hint CL1005")]
    [InlineData("FROM registry.corp.local/web:1.4", "strict", "info CL1005")]
    public void A_preset_decides_how_severe_a_weaker_finding_is(string text, string name, string expected)
    {
        var preset = Preset.Find(name)!;
        var policy = new Policy(rule => new(preset.SeverityOf(rule))) { Preset = preset };
        Assert.Equal(expected, string.Join(", ", Reported(text, policy)));
    }

    [Theory]
    [InlineData(Severity.Warning, false, "error CL1013")]
    [InlineData(Severity.Info, true, "info CL1013")]
    [InlineData(Severity.Warning, true, "warning CL1013")]
    [InlineData(Severity.None, false, "")]
    public void What_cannot_be_pulled_is_an_error_unless_a_severity_is_configured(
        Severity severity, bool isConfigured, string expected) =>
        Assert.Equal(expected, string.Join(", ", Reported("FROM minio/minio:RELEASE.2025", new Policy(
            rule => rule is DeprecatedImage ? new(severity, isConfigured) : default))));

    private static IEnumerable<string> Reported(string text, Policy policy)
    {
        var document = DockerfileLanguage.Instance.Read(new Source("Dockerfile", text + "\n"), _ => null);
        var context = new RuleContext(Settings.Default, RunFacts.None, TestDay.Today);
        return policy.Apply(new Linter(Ruleset.All).Check(document, context), document)
            .Select(reported => $"{Severities.NameOf(reported.Severity)} {reported.Finding.Rule.Id}");
    }
}
