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
    [InlineData("default", "info CL1007")]
    [InlineData("podman", "warning CL1008")]
    public void A_mistake_that_two_rules_find_is_reported_once(string preset, string expected)
    {
        var document = DockerfileLanguage.Instance.Read(new Source("Dockerfile", "FROM fedora:44\n"), _ => null);
        var findings = new Linter(Ruleset.All).Check(document, new RuleContext(Settings.Default, RunFacts.None, TestDay.Today));
        var reported = Assert.Single(new Policy(rule => new(Preset.Find(preset)!.SeverityOf(rule))) { Preset = Preset.Find(preset)! }.Apply(findings, document));
        Assert.Equal(expected, $"{Severities.NameOf(reported.Severity)} {reported.Finding.Rule.Id}");
    }
}
