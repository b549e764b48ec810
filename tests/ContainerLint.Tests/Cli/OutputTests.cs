using System.Text.Json;
using System.Xml.Linq;

namespace ContainerLint.Tests.Cli;

/// <summary>Where reports go: <c>--format</c>, <c>--output</c> and pipelines.</summary>
public sealed class OutputTests
{
    private const string CodeQuality = "gl-code-quality-report.json";

    /// <summary>A line that a report shows, and a pipeline would obey.</summary>
    private const string Commanding =
        "services:\n  web:\n    image: redis # ##[error]x ##vso[task.complete result=Failed;]x\n";

    [Fact]
    public void Several_reports_are_written_in_one_run()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n");
        var run = CliRun.In(
            folder.Path, "--output", "sarif=out/new/lint.sarif", "--output", "HTML=report.html", "--output",
            "junit=j.xml");
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.StartsWith("Dockerfile:1:6: warning CL1002", run.Output, StringComparison.Ordinal);
        Assert.Equal(["Dockerfile", "j.xml", "out/new/lint.sarif", "report.html"], folder.Files().Select(Slashed));
        using var sarif = JsonDocument.Parse(folder.Text("out/new/lint.sarif"));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal("testsuites", XDocument.Parse(folder.Text("j.xml")).Root!.Name.LocalName);
        Assert.StartsWith("<!DOCTYPE html>", folder.Text("report.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format jsonl", "{\"kind\":")]
    [InlineData("--format SARIF", "{\n  \"$schema\":")]
    [InlineData("--output rdjson=-", "{\n  \"source\":")]
    [InlineData("--output github=- --output text=t.txt", "::warning file=Dockerfile,")]
    public void Standard_output_takes_one_report_of_any_form(string options, string start)
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n");
        Assert.StartsWith(start, CliRun.In(folder.Path, options.Split(' ')).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output sarif", "error: 'sarif' names no file: write FORMAT=FILE")]
    [InlineData("--output sarif=", "error: 'sarif=' names no file")]
    [InlineData("--output sraif=x", "error: unknown report format 'sraif': use text, json, ")]
    [InlineData("--output sarif=- --format text", "error: two reports cannot share standard output")]
    [InlineData("--output sarif=- --output json=-", "error: two reports cannot share standard output")]
    [InlineData("--output sarif=x --output json=./x", "error: two reports cannot share the file 'x'")]
    public void Wrong_usage_is_explained_before_anything_is_read(string options, string sentence)
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n");
        var run = CliRun.In(folder.Path, options.Split(' '));
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
        Assert.Equal(["Dockerfile"], folder.Files());
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_a_sentence_and_the_others_are_written()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node:22.20.0\n").Add("taken/x", "");
        var run = CliRun.In(
            folder.Path, "--output", "sarif=taken", "--output", "json=Dockerfile/x.json", "--output",
            "jsonl=good.jsonl");
        Assert.Equal(3, run.Code);
        Assert.StartsWith("error: 'taken' cannot be written: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("error: 'Dockerfile/x.json' cannot be written: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("No findings in 1 file\n", run.Output);
        Assert.Equal(["Dockerfile", "good.jsonl", "taken/x"], folder.Files().Select(Slashed));
    }

    [Fact]
    public void An_old_report_is_replaced_and_keeps_its_mode_and_its_link()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("modes and links are other things on Windows");
            return;
        }

        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n").Add("old", new string('x', 100_000));
        File.SetUnixFileMode(folder["old"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        File.CreateSymbolicLink(folder["link"], folder["old"]);
        Assert.Equal(1, CliRun.In(folder.Path, "--output", "json=link", "--output", "html=/dev/null").Code);
        Assert.Equal(folder["old"], new FileInfo(folder["link"]).LinkTarget);
        using var json = JsonDocument.Parse(folder.Text("old"));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead,
            File.GetUnixFileMode(folder["old"]));
        Assert.Equal(["Dockerfile", "link", "old"], folder.Files());
    }

    [Fact]
    public void GitHub_gets_annotations_and_a_summary()
    {
        using var folder = new TempFolder()
            .Add(".git/HEAD", "").Add("src/compose.yaml", Commanding).Add("summary.md", "before\n");
        var world = World(folder, ("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", folder["summary.md"]));
        var run = CliRun.With(world with { Folder = folder["src"] }, []);
        Assert.StartsWith("compose.yaml:3:12: warning CL1002", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n::warning file=src/compose.yaml,line=3,", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("##[", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("before\n## ContainerLint: 1 finding\n", folder.Text("summary.md"), StringComparison.Ordinal);
        Assert.Equal((1, ""), (run.Code, run.Error));
    }

    [Fact]
    public void GitLab_gets_a_file()
    {
        using var folder = new TempFolder().Add("src/Dockerfile", "FROM node\n");
        var world = World(folder, ("GITLAB_CI", "true"), ("CI_PROJECT_DIR", folder.Path));
        var run = CliRun.With(world with { Folder = folder["src"] }, []);
        Assert.StartsWith("Dockerfile:1:6: warning CL1002", run.Output, StringComparison.Ordinal);
        Assert.StartsWith($"Wrote {CodeQuality}: ", run.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(folder.Text(CodeQuality));
        Assert.Equal(1, json.RootElement.GetArrayLength());
        File.Delete(folder[CodeQuality]);
        Assert.Equal("", CliRun.With(world, "--output", "gitlab=quality.json").Error);
        Assert.Equal(["quality.json", "src/Dockerfile"], folder.Files().Select(Slashed));
    }

    [Fact]
    public void Azure_gets_issues()
    {
        using var folder = new TempFolder().Add("compose.yaml", Commanding);
        var run = CliRun.With(World(folder, ("TF_BUILD", "True")), []);
        Assert.StartsWith("compose.yaml:3:12: warning CL1002", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "\n##vso[task.logissue type=warning;sourcepath=compose.yaml;", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.Output.Split("##vso[").Length);
    }

    [Theory]
    [InlineData("--no-ci")]
    [InlineData("--format text")]
    [InlineData("--output text=-")]
    public void A_user_who_says_what_to_write_gets_that_alone(string options)
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n").Add("summary.md", "");
        var variables = new[] { "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD" }.Select(name => (name, "true"));
        var world = World(folder, [.. variables, ("GITHUB_STEP_SUMMARY", folder["summary.md"])]);
        var run = CliRun.With(world, options.Split(' '));
        Assert.Equal(CliRun.In(folder.Path).Output, run.Output);
        Assert.Equal(["Dockerfile", "summary.md"], folder.Files());
        Assert.Equal("", folder.Text("summary.md"));
    }

    private static CliWorld World(TempFolder folder, params (string Name, string Value)[] variables) =>
        new() { Folder = folder.Path, Variables = variables.ToDictionary(pair => pair.Name, pair => pair.Value) };

    private static string Slashed(string path) => path.Replace('\\', '/');
}
