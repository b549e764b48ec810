using System.Text.Json.Nodes;
using ContainerLint.Cli.Caching;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Tests.Cli.Reports;

/// <summary>The notes of a finding, in every report that has a place for them.</summary>
public sealed class NotesTests
{
    private const string Path = "Dockerfile";
    private const string Text = "FROM ubuntu:18.04\n";
    private const string First = "extended support until 2028-04-01";
    private const string Second = "support dates from endoflife.date as of 2026-08-21";

    private static readonly Report Sample = ReportSample.Of((Path, Text));

    [Theory]
    [InlineData("text", $"     = note: {First}\n     = note: {Second}\n     = help: ")]
    [InlineData("github", $"%0A{First}%0A{Second}%0A")]
    [InlineData("junit", $"\n{First}\n{Second}\n")]
    [InlineData("rdjson", $"\\n{First}\\n{Second}\\n")]
    [InlineData("html", $"<p class=\"note\">{First}</p>\n<p class=\"note\">{Second}</p>\n")]
    [InlineData("markdown", $"<br>{First}<br>{Second} |")]
    public void Reports_with_room_for_details_show_each_note_once(string format, string expected) =>
        Assert.Equal(2, Sample.Text(format).Split(expected).Length);

    [Theory]
    [InlineData("azure")]
    [InlineData("checkstyle")]
    [InlineData("gitlab")]
    [InlineData("msbuild")]
    public void Reports_of_one_line_leave_notes_out(string format) =>
        Assert.DoesNotContain(First, Sample.Text(format), StringComparison.Ordinal);

    [Fact]
    public void Notes_are_an_array_in_JSON_and_a_property_in_SARIF()
    {
        var expected = new JsonArray(First, Second).ToJsonString();
        var json = JsonNode.Parse(Sample.Bytes("json"))!["findings"]![0]!["notes"]!;
        var sarif = JsonNode.Parse(Sample.Bytes("sarif"))!["runs"]![0]!["results"]![0]!["properties"]!["notes"]!;
        Assert.Equal([expected, expected], new[] { json, sarif }.Select(notes => notes.ToJsonString()));
    }

    [Fact]
    public void Notes_survive_a_JSON_report_and_the_cache()
    {
        var (result, source) = (Sample.Result, Sample.Result.Findings[0].Finding.Place.Source);
        var merged = JsonReportReader.TryRead(Sample.Bytes("json"), out _)!;
        var cached = StoredResult.Read(StoredResult.Write(result), _ => source)!;
        Assert.Equal([First, Second], merged.Findings[0].Finding.Notes);
        Assert.Equal([First, Second], cached.Findings[0].Finding.Notes);
    }
}
