using System.Text.Json;

namespace ContainerLint.Tests.Cli.Configuration;

/// <summary><c>containerlint config</c>.</summary>
public sealed class ConfigCommandTests
{
    [Fact]
    public void What_applies_is_shown_with_where_it_comes_from()
    {
        using var folder = Configured();
        var run = CliRun.In(
            folder.Path, "config", "src/Dockerfile", "--registry", "acme:5000", "--select", "CL", "--ignore", "CL1003");
        var lines = run.Output.Split('\n');
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            """
            src/Dockerfile
            Configured by src/.editorconfig, .editorconfig, .globalconfig

            OPTION                              VALUE          FROM
            """,
            string.Join('\n', lines[..4]));
        Assert.Contains("containerlint.allowed_registries    docker.io/**   .globalconfig:2", lines);
        Assert.Contains("containerlint.fail_on               warning        default", lines);
        Assert.Contains("containerlint.preset                strict         .editorconfig:3", lines);
        Assert.Contains("containerlint.registries            acme:5000      command line", lines);
        Assert.Contains("containerlint.tag_with_digest       required       default", lines);
        Assert.Contains("CL1001   InvalidReference                error      rule's page", lines);
        Assert.Contains("CL1002   MissingTag                      info       src/.editorconfig:2", lines);
        Assert.Contains("CL1003   LatestTag                       none       command line", lines);
        Assert.Contains("CL1004   FloatingTag                     warning    preset 'strict' (.editorconfig:3)", lines);
    }

    [Fact]
    public void What_applies_is_shown_for_programs()
    {
        using var folder = Configured();
        folder.Add(".globalconfig", "containerlint.locked = true\ncontainerlint.CL1002.severity = warning\n");
        using var json = JsonDocument.Parse(
            CliRun.In(folder.Path, "config", "--format", "json", "src/Dockerfile", "old/x.cs").Bytes);
        var (first, second) = (json.RootElement[0], json.RootElement[1]);
        Assert.Equal("src/Dockerfile", first.GetProperty("path").GetString());
        Assert.Equal("""["src/.editorconfig",".editorconfig",".globalconfig"]""", Compact(first.GetProperty("files")));
        Assert.Equal(
            """{"id":"CL1002","name":"MissingTag","severity":"warning","from":"lock","path":".globalconfig","line":"""
            + """2}""",
            Compact(Item(first, "rules", "id", "CL1002")));
        Assert.Equal(
            """{"id":"CL1004","name":"FloatingTag","severity":"warning","from":"preset","path":"."""
            + """editorconfig","line":3}""",
            Compact(Item(first, "rules", "id", "CL1004")));
        Assert.Equal(
            """{"key":"containerlint.preset","value":"strict","from":"file","path":".editorconfig","line":3}""",
            Compact(Item(second, "options", "key", "containerlint.preset")));
        Assert.False(second.GetProperty("excluded").GetBoolean());
    }

    [Fact]
    public void A_file_that_is_not_linted_says_so()
    {
        using var folder = Configured();
        var output = CliRun.In(folder.Path, "config", "old/x.cs", "Dockerfile").Output;
        Assert.StartsWith("old/x.cs is excluded and not linted\n", output, StringComparison.Ordinal);
        Assert.Contains("\n\nDockerfile\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src", "error: 'src' is a folder: name a file in it, which need not exist\n")]
    [InlineData(
        "src/x --option containerlint.locked=true",
        "error: 'containerlint.locked' can only be set in a .globalconfig\n")]
    [InlineData("wrong/x", "error: wrong/.editorconfig:2: unknown option 'containerlint.x'\n")]
    public void What_makes_no_sense_is_an_error(string arguments, string error)
    {
        using var folder = Configured();
        folder.Add("wrong/.editorconfig", "[*]\ncontainerlint.x = 1\n");
        var run = CliRun.In(folder.Path, ["config", .. arguments.Split(' ')]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(error, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_that_nothing_is_configured()
    {
        using var folder = new TempFolder();
        Assert.Contains(
            "No configuration file configures ContainerLint\n",
            CliRun.In(folder.Path, "config", "Dockerfile").Output,
            StringComparison.Ordinal);
    }

    private static TempFolder Configured() => new TempFolder()
        .Add(".globalconfig", "is_global = true\ncontainerlint.allowed_registries = docker.io/**\n")
        .Add(
            ".editorconfig",
            "root = true\n[*]\ncontainerlint.preset = strict # all\n[old/**]\ncontainerlint.exclude = true\n")
        .Add("src/.editorconfig", "[Dockerfile]\ndotnet_diagnostic.CL1002.severity = suggestion\n");

    private static JsonElement Item(JsonElement file, string list, string name, string value) =>
        file.GetProperty(list).EnumerateArray().Single(item => item.GetProperty(name).GetString() == value);

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
