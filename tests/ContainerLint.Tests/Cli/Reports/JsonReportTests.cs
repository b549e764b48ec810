using System.Text.Json;
using System.Text.Json.Nodes;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Tests.Cli.Reports;

public sealed class JsonReportTests
{
    [Fact]
    public void JSON_Lines_has_the_same_content_as_JSON()
    {
        var report = ReportSample.WithProblem(ReportSample.Shop);
        var whole = JsonNode.Parse(report.Bytes("json"))!;
        var lines =
            report.Text("jsonl").TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.Equal(
            [.. Enumerable.Repeat("finding", 5), "problem", "summary"],
            lines.Select(line => line["kind"]!.GetValue<string>()));
        foreach (var line in lines)
            line.Remove("kind");
        Assert.Equal(
            [
                .. whole["findings"]!.AsArray().Select(one => one!.ToJsonString()),
                whole["problems"]![0]!.ToJsonString(),
                whole["summary"]!.ToJsonString(),
            ],
            lines.Select(line => line.ToJsonString()));
    }

    [Fact]
    public async Task Code_Quality_matches_the_schema_of_GitLab()
    {
        var report = JsonNode.Parse(ReportSample.Of([.. ReportSample.Shop]).Bytes("gitlab"))!.AsArray();
        Assert.Equal(
            """{"path":"compose.yaml","lines":{"begin":6,"end":6}}""", report[0]!["location"]!.ToJsonString());
        Assert.Equal(
            "CL1003: 'postgres:latest' means whatever was pushed last", report[0]!["description"]!.GetValue<string>());
        Assert.Equal(
            ["major", "major", "major", "critical", "minor"],
            report.Select(one => one!["severity"]!.GetValue<string>()));
        Assert.Equal(5, report.Select(one => one!["fingerprint"]!.GetValue<string>()).Distinct().Count());
        var hostile = JsonNode.Parse(ReportSample.Of(ReportSample.Hostile).Bytes("gitlab"))!.AsArray();
        foreach (var one in report.Concat(hostile))
            Assert.Empty(await JsonSchemas.Errors("gitlab-codeclimate.json", one!.ToJsonString()));
        Assert.NotEmpty(await JsonSchemas.Errors("gitlab-codeclimate.json", """{"description":"x","severity":1}"""));
        Assert.Equal("[]\n", ReportSample.Of().Text("gitlab"));
    }

    [Fact]
    public async Task Suggestions_count_bytes_and_replace_what_the_fix_replaces()
    {
        var report = ReportSample.Of(("Dockerfile", "FROM --platform=linux/\u00fc\ud83d\ude00 NODE:22\n"));
        var diagnostic = JsonNode.Parse(report.Bytes("rdjson"))!["diagnostics"]!.AsArray()
            .Single(one => one!["code"]!["value"]!.GetValue<string>() == "CL1001")!;
        Assert.Equal(
            """{"path":"Dockerfile","range":{"start":{"line":1,"column":30},"end":{"line":1,"column":34}}}""",
            diagnostic["location"]!.ToJsonString());
        Assert.Equal(
            """[{"range":{"start":{"line":1,"column":30},"end":{"line":1,"column":34}},"text":"node"}]""",
            diagnostic["suggestions"]!.ToJsonString());
        Assert.Equal("ERROR", diagnostic["severity"]!.GetValue<string>());
        Assert.Equal("CL1001", diagnostic["code"]!["value"]!.GetValue<string>());
        Report[] samples =
            [ReportSample.Of(ReportSample.Shop), ReportSample.Of(ReportSample.Hostile), ReportSample.Of()];
        foreach (var sample in samples)
            Assert.Empty(await JsonSchemas.Errors("reviewdog-DiagnosticResult.json", sample.Text("rdjson")));
        Assert.NotEmpty(await JsonSchemas.Errors(
            "reviewdog-DiagnosticResult.json", """{"diagnostics":[{"message":"x","severity":"FATAL"}]}"""));
    }

    [Fact]
    public void Every_JSON_report_is_valid_whatever_the_file_names()
    {
        foreach (var format in (string[])["json", "sarif", "gitlab", "rdjson"])
        {
            using var document = JsonDocument.Parse(ReportSample.Of(ReportSample.Hostile).Bytes(format));
            Assert.Contains("onerror", document.RootElement.GetRawText(), StringComparison.Ordinal);
        }
    }
}
