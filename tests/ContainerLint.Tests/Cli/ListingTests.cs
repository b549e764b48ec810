using System.Text;
using System.Text.Json;
using ContainerLint.Rules;

namespace ContainerLint.Tests.Cli;

/// <summary>The commands that list: images and rules.</summary>
public sealed class ListingTests
{
    private static readonly string Digest = "sha256:" + new string('a', 64);

    [Fact]
    public void Images_are_listed_as_docker_lists_them()
    {
        using var folder = Inventory();
        var run = CliRun.In(folder.Path, "images");
        Assert.Equal(
            """
            REPOSITORY           TAG        DIGEST                ROLE      WHERE
            golang               1.25.3     sha256:aaaaaaaaaaaa   base      Dockerfile:2:6
            node                 (latest)                         copied    Dockerfile:3:13
            registry:5000/team   $UNKNOWN                         base      Dockerfile:4:6
            made                 1                                built     compose.yaml:3:12
            redis                8.2                              service   compose.yaml:6:12

            """, run.Output);
        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    [Fact]
    public void Images_are_listed_for_programs()
    {
        using var folder = Inventory();
        using var json = JsonDocument.Parse(CliRun.In(folder.Path, "images", "--format", "json", "Dockerfile").Bytes);
        Assert.Equal(
            [
                $$"""{"path":"Dockerfile","line":2,"column":6,"raw":"${IMAGE}@{{Digest}}","value":"golang:"""
                + $$"""1.25.3@{{Digest}}","canonical":"docker.io/library/golang:"""
                + $$"""1.25.3@{{Digest}}","role":"base","known":true}""",
                """{"path":"Dockerfile","line":3,"column":13"""
                + ""","raw":"node","value":"node","canonical":"docker.io/library/node","role":"copied","known":true}""",
                """{"path":"Dockerfile","line":4,"column":6,"raw":"registry:5000/team:$UNKNOWN","value":null"""
                + ""","canonical":null,"role":"base","known":false}""",
            ],
            json.RootElement.EnumerateArray().Select(element => element.GetRawText()).Select(Compact));
    }

    [Fact]
    public void Images_of_what_can_be_read_are_listed_and_the_rest_is_named()
    {
        using var folder = Inventory();
        var run = CliRun.In(folder.Path, "images", "gone", "compose.yaml");
        Assert.Equal((3, "error: 'gone' does not exist\n"), (run.Code, run.Error));
        Assert.Contains("redis", run.Output, StringComparison.Ordinal);
        using var empty = new TempFolder();
        Assert.Equal("[]\n", CliRun.In(empty.Path, "images", "--format", "json").Output);
    }

    [Fact]
    public void Rules_are_listed_in_both_forms()
    {
        var table = CliRun.In("/", "rules").Output.Split('\n');
        Assert.StartsWith("ID       NAME", table[0], StringComparison.Ordinal);
        Assert.Equal(
            Ruleset.All.Select(rule => rule.Id).Order(StringComparer.Ordinal),
            table[1..^1].Select(line => line.Split(' ')[0]));
        using var json = JsonDocument.Parse(CliRun.In("/", "rules", "--format", "json").Bytes);
        var missingTag = json.RootElement.EnumerateArray()
            .Single(rule => rule.GetProperty("id").GetString() == "CL1002");
        Assert.Equal(
            ["id", "name", "title", "category", "severity", "fix", "appliesTo", "since"],
            missingTag.EnumerateObject().Select(property => property.Name));
        Assert.Equal("MissingTag", missingTag.GetProperty("name").GetString());
    }

    private static TempFolder Inventory() => new TempFolder()
        .Add(
            "Dockerfile",
            $"ARG IMAGE=golang:1.25.3 UNKNOWN\nFROM ${{IMAGE}}@{Digest} AS build\n"
                + "COPY --from=node /a /b\nFROM registry:5000/team:$UNKNOWN\n")
        .Add("compose.yaml", "services:\n  web:\n    image: made:1\n    build: web\n  db:\n    image: redis:8.2\n");

    private static string Compact(string json)
    {
        using var document = JsonDocument.Parse(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            document.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
