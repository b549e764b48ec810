using ContainerLint.Rules;
using ContainerLint.Tests.Analyzers;
using ContainerLint.Tests.Cli;
using Microsoft.CodeAnalysis;

namespace ContainerLint.Tests.Linting;

/// <summary>What names a rule also covers the rules that were split from it.</summary>
public sealed class FormerIdTests
{
    private const string Misspelt = "FORM node:24.8.0\n";
    private const string Compose = "services:\n  a:\n    image: quay.io/acme/a:1\n    image: quay.io/acme/b:1\n";

    [Fact]
    public void A_former_id_is_that_of_a_rule_in_the_same_family() => Assert.All(Ruleset.All, rule =>
        Assert.All(rule.FormerIds, id => Assert.Equal(rule.Page.Family, Ruleset.Find(id)?.Page.Family)));

    [Fact]
    public void An_id_stands_for_the_rules_that_were_split_from_it_and_theirs_for_one()
    {
        Assert.Equal(27, Ruleset.FindAll("InvalidDockerfile").Count);
        Assert.IsType<InvalidDockerfile>(Ruleset.FindAll("cl2000")[0]);
        Assert.IsType<UnknownInstruction>(Assert.Single(Ruleset.FindAll("CL2001")));
        Assert.Empty(Ruleset.FindAll("CL9999"));
    }

    /// <summary>A rule may get another name; what was written with the old one still holds.</summary>
    [Fact]
    public void A_former_name_stands_for_the_rule()
    {
        Assert.IsType<UnknownTag>(Assert.Single(Ruleset.FindAll("UnknownOfficialTag")));
        const string Unknown = "# containerlint ignore UnknownOfficialTag from our mirror\nFROM node:22-alpne\n";
        Assert.Equal("", Lint("Dockerfile", Unknown));
        Assert.All(Ruleset.All.SelectMany(rule => rule.Page.FormerNames), name =>
            Assert.DoesNotContain(Ruleset.All, rule => rule.Page.Name == name));
    }

    [Theory]
    [InlineData("# containerlint ignore-file CL2000 generated\n" + Misspelt)]
    [InlineData("# containerlint ignore InvalidDockerfile generated\n" + Misspelt)]
    [InlineData("# containerlint ignore CL2001 generated\n" + Misspelt)]
    public void A_comment_covers_the_rules_that_were_split_from_the_one_it_names(string text) =>
        Assert.Equal("", Lint("Dockerfile", text));

    [Fact]
    public void A_comment_in_a_compose_file_does_likewise() =>
        Assert.Equal("", Lint("compose.yaml", "# containerlint ignore-file CL3000 generated\n" + Compose));

    [Theory]
    [InlineData("# containerlint ignore-file CL2000 why\nFROM node:24.8.0\n", "", "CL0001 warning")]
    [InlineData("# containerlint ignore-file CL2002 why\n" + Misspelt, "", "CL0001 warning, CL2001 error")]
    [InlineData(
        "# containerlint ignore-file CL2000 why\nFROM node:24.8.0\n", "containerlint.CL2000.severity = none", "")]
    [InlineData(
        "# containerlint ignore-file CL2000 why\nFROM node:24.8.0\n",
        "containerlint.CL2000.severity = none\ncontainerlint.CL2001.severity = error",
        "CL0001 warning")]
    public void A_comment_is_unused_if_no_rule_that_it_covers_and_that_is_on_reports_anything(
        string text, string configuration, string expected) =>
        Assert.Equal(expected, Lint("Dockerfile", text, configuration));

    [Theory]
    [InlineData("containerlint.CL2000.severity = warning", "warning")]
    [InlineData("dotnet_diagnostic.CL2000.severity = warning", "warning")]
    [InlineData("containerlint.CL2000.severity = none", "none")]
    [InlineData("containerlint.CL2000.severity = none\ncontainerlint.CL2001.severity = info", "info")]
    [InlineData("dotnet_diagnostic.CL2000.severity = none\ncontainerlint.CL2001.severity = info", "info")]
    [InlineData("containerlint.CL2001.severity = none\ncontainerlint.CL2000.severity = info", "none")]
    [InlineData("containerlint.CL2002.severity = none\ncontainerlint.CL3000.severity = none", "error")]
    public async Task A_severity_counts_for_the_rules_that_were_split_unless_they_have_their_own(
        string configuration, string severity)
    {
        using var folder = new TempFolder().Add("Dockerfile", Misspelt).Add(".editorconfig", "[*]\n" + configuration);
        var expected = severity == "none" ? "" : $"CL2001 {severity}";
        Assert.Equal(expected, Findings(folder));
        Assert.Equal(
            severity == "none" ? "" : $"Dockerfile {severity} CL2001", await ConfiguredRun.Of(folder));
    }

    [Theory]
    [InlineData("containerlint.CL2000.severity = warning", "warning")]
    [InlineData("dotnet_diagnostic.CL2000.severity = warning", "warning")]
    [InlineData("containerlint.CL2000.severity = warning\ncontainerlint.CL2001.severity = info", "info")]
    public async Task A_lock_of_the_former_id_holds(string configuration, string severity)
    {
        using var folder = new TempFolder().Add("Dockerfile", Misspelt)
            .Add(".globalconfig", "is_global = true\ncontainerlint.locked = true\n" + configuration)
            .Add(".editorconfig", "[*]\ncontainerlint.CL2001.severity = none");
        Assert.Equal($"CL2001 {severity}", Findings(folder));
        Assert.Equal($"Dockerfile {severity} CL2001", await ConfiguredRun.Of(folder));
    }

    [Theory]
    [InlineData("CL2000", ReportDiagnostic.Suppress, "")]
    [InlineData("CL2000", ReportDiagnostic.Warn, "warning CL2001")]
    [InlineData("CL2001", ReportDiagnostic.Suppress, "")]
    public async Task The_compiler_may_switch_the_former_id_off(
        string id, ReportDiagnostic told, string expected)
    {
        var report = await new AdditionalFileRun
        {
            Options = options => options.WithSpecificDiagnosticOptions(
                new Dictionary<string, ReportDiagnostic> { [id] = told }),
        }.Show("/Dockerfile", Misspelt).Report();
        Assert.Equal(expected, string.Join(' ', report.Split(' ', ':').Skip(2).Take(2)));
    }

    [Theory]
    [InlineData("--select CL2000", "CL2001 error")]
    [InlineData("--select InvalidDockerfile", "CL2001 error")]
    [InlineData("--select CL3000", "")]
    [InlineData("--ignore CL2000", "")]
    [InlineData("--ignore CL2000 --select CL2001", "CL2001 error")]
    [InlineData("--ignore CL2000 --select CL2000", "")]
    [InlineData("--ignore CL2001 --select CL2000", "")]
    [InlineData("--ignore CL2 --select CL2001", "")]
    public void Rules_are_selected_and_ignored_by_the_former_id(string arguments, string expected)
    {
        using var folder = new TempFolder().Add("Dockerfile", Misspelt);
        Assert.Equal(expected, Findings(folder, arguments.Split(' ')));
    }

    [Theory]
    [InlineData("Dockerfile", Misspelt, "CL2000", "FORM")]
    [InlineData("compose.yaml", Compose, "CL3000", "image:")]
    public void A_baseline_that_was_written_with_the_former_id_is_kept(
        string path, string text, string id, string about)
    {
        var key = new string('0', 32);
        using var folder = new TempFolder().Add(path, text).Add(
            ".containerlint-baseline.json",
            """{"containerlint-baseline": 1, "findings": """
            + $$"""[{"path":"{{path}}","rule":"{{id}}","text":"{{about}}","key":"{{key}}"}]}""");
        Assert.Equal("", Findings(folder));
        Assert.Equal(0, CliRun.In(folder.Path, "baseline").Code);
        Assert.DoesNotContain(id, folder.Text(".containerlint-baseline.json"), StringComparison.Ordinal);
        Assert.Equal("", Findings(folder));
    }

    [Fact]
    public void An_entry_of_the_former_id_makes_one_finding_known_and_follows_a_renamed_file()
    {
        var key = new string('0', 32);
        using var folder = new TempFolder().Add("a/Dockerfile", Misspelt).Add("b/Dockerfile", Misspelt).Add(
            ".containerlint-baseline.json",
            """{"containerlint-baseline": 1, "findings": """
            + $$"""[{"path":"old/Dockerfile","rule":"CL2000","text":"FORM","key":"{{key}}"}]}""");
        var run = CliRun.In(folder.Path);
        Assert.StartsWith("b/Dockerfile:1:1: error CL2001", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 finding is in the baseline", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "\"path\":\"a/Dockerfile\",\"rule\":\"CL2001\"",
            folder.Text(".containerlint-baseline.json"),
            StringComparison.Ordinal);
    }

    private static string Lint(string path, string text, string configuration = "")
    {
        using var folder = new TempFolder().Add(path, text).Add(".editorconfig", "[*]\n" + configuration);
        return Findings(folder);
    }

    /// <summary>The findings of a run in order, each as ID and severity.</summary>
    private static string Findings(TempFolder folder, params string[] arguments)
    {
        var run = CliRun.In(folder.Path, [.. arguments, "--format", "json"]);
        Assert.Equal("", run.Error);
        using var json = System.Text.Json.JsonDocument.Parse(run.Bytes);
        return string.Join(", ", json.RootElement.GetProperty("findings").EnumerateArray().Select(finding =>
            $"{finding.GetProperty("rule").GetString()} {finding.GetProperty("severity").GetString()}"));
    }
}
