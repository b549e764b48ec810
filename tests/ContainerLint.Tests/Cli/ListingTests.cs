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
            json.RootElement.EnumerateArray().Select(element => element.GetRawText()).Select(Compact)
                .Select(text => text[..text.IndexOf(",\"origins\"", StringComparison.Ordinal)] + "}"));
    }

    [Theory]
    [InlineData("Dockerfile", "repository Dockerfile:1:11; tag Dockerfile:1:18; digest Dockerfile:2:15")]
    [InlineData("Dockerfile:3", "repository Dockerfile:3:13")]
    [InlineData("Dockerfile:4", "registry Dockerfile:4:6; repository Dockerfile:4:20")]
    [InlineData(
        "env", "registry .env:1:5; repository env.compose.yaml:3:19; repository .env:2:6; tag env.compose.yaml:3:39")]
    [InlineData("inline", "repository inline.compose.yaml:5:16; tag inline.compose.yaml:5:21")]
    [InlineData("arguments", "repository Dockerfile.web:2:6; tag arguments.compose.yaml:6:14")]
    [InlineData("Code.cs", "repository Names.cs:1:47; tag Code.cs:4:45")]
    [InlineData("Building.cs", "repository Dockerfile.web:2:6; tag Building.cs:3:72")]
    [InlineData("Web.csproj", "registry Web.csproj:1:38; repository Web.csproj:1:77; tag Web.csproj:1:79")]
    public void Origins_say_where_each_part_is_typed(string use, string expected)
    {
        using var folder = Inventory()
            .Add(".env", "REG=ghcr.io\nNAME=app\n")
            .Add("env.compose.yaml", "services:\n  a:\n    image: ${REG}/acme/${NAME}:${TAG:-1}\n")
            .Add(
                "inline.compose.yaml",
                "services:\n  a:\n    build:\n      dockerfile_inline: |\n          FROM node:26\n")
            .Add("arguments.compose.yaml", "services:\n  a:\n    build:\n      dockerfile: Dockerfile.web\n"
                + "      args:\n        TAG: 26\n")
            .Add("Dockerfile.web", "ARG TAG\nFROM node:$TAG\n")
            .Add("Names.cs", "static class Names { public const string A = \"redis\"; }\n")
            .Add(
                "Code.cs",
                "using Testcontainers.Redis;\n\nclass C\n{   object O = new RedisBuilder(Names.A + \":8.6\"); }\n")
            .Add(
                "Building.cs",
                "using Aspire.Hosting;\nvar builder = DistributedApplication.CreateBuilder(args);\n"
                + "builder.AddDockerfile(\"a\", \".\", \"Dockerfile.web\").WithBuildArg(\"TAG\", \"26\");\n")
            .Add("Web.csproj", "<Project Sdk='x'><PropertyGroup><Reg>mcr.io</Reg>"
                + "<ContainerBaseImage>$(Reg)/a:1</ContainerBaseImage></PropertyGroup></Project>");
        using var json = JsonDocument.Parse(CliRun.In(folder.Path, "images", "--format", "json").Bytes);
        var (file, line) = use.Split(':') is [var name, var number] ? (name, int.Parse(number)) : (use, 0);
        var image = json.RootElement.EnumerateArray().First(element =>
            element.GetProperty("path").GetString()!.StartsWith(file, StringComparison.Ordinal)
            && (line == 0 || element.GetProperty("line").GetInt32() == line));
        Assert.Equal(
            expected, string.Join("; ", image.GetProperty("origins").EnumerateArray().Select(Shown)));
    }

    private static string Shown(JsonElement origin) =>
        $"{origin.GetProperty("part")} {origin.GetProperty("file")}:{origin.GetProperty("line")}:"
        + $"{origin.GetProperty("column")}";

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

    [Theory]
    [InlineData("DL3008", "CL2057")]
    [InlineData("dl4003", "CL2051")]
    [InlineData("InvalidDefaultArgInFrom", "CL1001")]
    [InlineData("service-image-require-explicit-tag", "CL1002 CL1003 CL1004")]
    public void Rules_like_those_of_other_tools_are_listed(string foreign, string expected)
    {
        var table = CliRun.In("/", "rules", "--like", foreign).Output.Split('\n');
        Assert.Equal(expected, string.Join(' ', table[1..^1].Select(line => line.Split(' ')[0])));
    }

    [Fact]
    public void A_rule_of_another_tool_without_a_counterpart_is_an_error()
    {
        var run = CliRun.In("/", "rules", "--like", "DL3059");
        Assert.Equal(2, run.Code);
        Assert.StartsWith("error: no rule here says what 'DL3059' says", run.Error, StringComparison.Ordinal);
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
