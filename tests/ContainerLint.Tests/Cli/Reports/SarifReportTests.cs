using System.Text.Json;
using System.Text.Json.Nodes;
using ContainerLint.Cli.Reports;
using ContainerLint.Rules;

namespace ContainerLint.Tests.Cli.Reports;

public sealed class SarifReportTests
{
    [Fact]
    public void Every_rule_is_described()
    {
        var driver = Run(ReportSample.Of(ReportSample.Shop))["tool"]!["driver"]!;
        var rules = driver["rules"]!.AsArray();
        Assert.Equal(Ruleset.All.Select(rule => rule.Id), rules.Select(rule => rule!["id"]!.GetValue<string>()));
        var missingTag = rules.Single(rule => rule!["name"]!.GetValue<string>() == "MissingTag")!;
        Assert.Equal(
            """{"text":"Add the version that you test with, or a digest."}""",
            new JsonObject { ["text"] = missingTag["help"]!["text"]!.GetValue<string>() }.ToJsonString());
        Assert.StartsWith("Without a tag, Docker pulls `latest`", missingTag["help"]!["markdown"]!.GetValue<string>());
        Assert.EndsWith("/rules/Tags/MissingTag.md", missingTag["helpUri"]!.GetValue<string>());
        Assert.Equal("""{"enabled":true,"level":"warning"}""", missingTag["defaultConfiguration"]!.ToJsonString());
        Assert.Equal("Image has no tag.", missingTag["shortDescription"]!["text"]!.GetValue<string>());
        Assert.StartsWith(
            "Without a tag, Docker pulls latest:", missingTag["fullDescription"]!["text"]!.GetValue<string>());
        Assert.False(rules.Single(rule => rule!["name"]!.GetValue<string>() == "FloatingTag")!
            ["defaultConfiguration"]!["enabled"]!.GetValue<bool>());
    }

    [Fact]
    public void A_finding_has_its_region_its_fixes_and_a_fingerprint()
    {
        var result = Run(ReportSample.Of(("a b/\u00fc#.Dockerfile", "# \ud83d\ude00\nFROM NODE:22\n")))["results"]![0]!;
        Assert.Equal("CL1001", result["ruleId"]!.GetValue<string>());
        Assert.Same(Ruleset.Find("CL1001"), Ruleset.All[result["ruleIndex"]!.GetValue<int>()]);
        Assert.Equal(
            """{"artifactLocation":{"uri":"a%20b/%C3%BC%23.Dockerfile","uriBaseId":"SRCROOT"},"region":{"startLine":2"""
            + ""","startColumn":6,"endLine":2,"endColumn":10,"snippet":{"text":"NODE"}}}""",
            result["locations"]![0]!["physicalLocation"]!.ToJsonString());
        Assert.Equal(
            """[{"artifactLocation":{"uri":"a%20b/%C3%BC%23.Dockerfile","uriBaseId":"SRCROOT"}"""
            + ""","replacements":[{"deletedRegion":{"startLine":2,"startColumn":6,"endLine":2,"endColumn":10}"""
            + ""","insertedContent":{"text":"node"}}]}]""",
            result["fixes"]![0]!["artifactChanges"]!.ToJsonString());
        Assert.Matches("^[0-9a-f]{32}$", result["partialFingerprints"]!["containerlint/v1"]!.GetValue<string>());
    }

    [Fact]
    public void A_fingerprint_does_not_change_with_the_lines_above()
    {
        string[] Keys(string text) =>
            [.. Run(ReportSample.Of(("Dockerfile", text)))["results"]!.AsArray()
                .Select(result => result!["partialFingerprints"]!["containerlint/v1"]!.GetValue<string>())];

        var keys = Keys("FROM node\nFROM node\nFROM golang\n");
        Assert.Equal(3, keys.Distinct().Count());
        Assert.Equal(keys, Keys("# above\n\nFROM node\nFROM  node\nFROM golang\n"));
    }

    [Fact]
    public void Related_places_are_related_locations()
    {
        var results = Run(ReportSample.Of(ReportSample.Shop))["results"]!.AsArray();
        var related =
            results.Single(result => result!["ruleId"]!.GetValue<string>() == "CL1005")!["relatedLocations"]![0]!;
        Assert.Equal("compose.yaml", related["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>());
        Assert.Equal("'acme-registry:5000' is used here.", related["message"]!["text"]!.GetValue<string>());
        Assert.Equal(
            ["error", "note", "warning"],
            results.Select(result => result!["level"]!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unreadable_file_is_a_notification()
    {
        var clean = Run(ReportSample.Of(ReportSample.Shop))["invocations"]![0]!;
        Assert.True(clean["executionSuccessful"]!.GetValue<bool>());
        var invocation = Run(ReportSample.WithProblem(ReportSample.Shop))["invocations"]![0]!;
        Assert.False(invocation["executionSuccessful"]!.GetValue<bool>());
        Assert.Equal(
            "'gone' does not exist.",
            invocation["toolExecutionNotifications"]![0]!["message"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_document_matches_the_schema()
    {
        Report[] reports =
            [ReportSample.WithProblem(ReportSample.Shop), ReportSample.Of(ReportSample.Hostile), ReportSample.Of()];
        foreach (var report in reports)
            Assert.Empty(await JsonSchemas.Errors("sarif-2.1.0.json", report.Text("sarif")));
        var broken = JsonNode.Parse(ReportSample.Of(ReportSample.Shop).Text("sarif"))!;
        broken["runs"]![0]!["results"]![0]!["level"] = "fatal";
        Assert.NotEmpty(await JsonSchemas.Errors("sarif-2.1.0.json", broken.ToJsonString()));
    }

    [Fact]
    public async Task The_SARIF_validator_accepts_the_document()
    {
        using var folder = new TempFolder();
        folder.Add("good.sarif", ReportSample.WithProblem(ReportSample.Shop).Bytes("sarif"));
        folder.Add("hostile.sarif", ReportSample.Of(ReportSample.Hostile).Bytes("sarif"));
        folder.Add("empty.sarif", ReportSample.Of().Bytes("sarif"));
        var broken = ReportSample.Of(ReportSample.Shop).Text("sarif");
        folder.Add("broken.sarif", broken.Replace("\"startLine\": 1,", "\"startLine\": 9999,", StringComparison.Ordinal)
            .Replace("\"ruleIndex\": 2,", "\"ruleIndex\": 3,", StringComparison.Ordinal));
        foreach (var name in (string[])["good", "hostile", "empty"])
            Assert.Empty(await Complaints(folder, name));
        Assert.NotEmpty(await Complaints(folder, "broken"));
    }

    /// <summary>Errors and warnings; notes are about reachable addresses and style.</summary>
    private static async Task<IReadOnlyList<string>> Complaints(TempFolder folder, string name)
    {
        var tool = await ReportTools.SarifMultitool();
        var output = await ReportTools.Run(
            folder.Path, tool, "validate", $"{name}.sarif", "--level", "Error;Warning", "--kind", "Fail", "--output",
            $"{name}.checked.sarif", "--log", "ForceOverwrite");
        Assert.True(File.Exists(folder[$"{name}.checked.sarif"]), output);
        using var answer = JsonDocument.Parse(folder.Text($"{name}.checked.sarif"));
        return [.. answer.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => result.GetRawText())];
    }

    private static JsonNode Run(Report report) => JsonNode.Parse(report.Bytes("sarif"))!["runs"]![0]!;
}
