using ContainerLint.Baselines;
using ContainerLint.Cli.Baselines;
using ContainerLint.Cli.Files;
using static ContainerLint.Tests.Cli.Baselines.RecordedFolder;

namespace ContainerLint.Tests.Cli.Baselines;

public sealed class BaselineFileTests
{
    private const string Name = BaselineFile.Name;

    [Theory]
    [InlineData("sub", "", true)]
    [InlineData("sub/deep", "..", true)]
    [InlineData("", "sub", true)]
    [InlineData("other/.git", "../../sub", false)]
    [InlineData("..", "HERE/sub", false)]
    public void The_nearest_baseline_above_counts_up_to_the_root_of_the_repository(
        string from, string path, bool isFound)
    {
        using var folder = Recorded("sub/Dockerfile", Old);
        Directory.CreateDirectory(folder["sub/deep"]);
        Directory.CreateDirectory(folder["other/.git/x"]);
        path = path.Replace("HERE", Path.GetFileName(folder.Path), StringComparison.Ordinal);
        from = Path.GetFullPath(folder[from]);
        Assert.Equal(isFound ? 0 : 1, CliRun.In(from, Words(path)).Code);
        Assert.Equal(0, CliRun.In(from, [.. Words(path), "--baseline", folder[Name]]).Code);
    }

    [Fact]
    public void The_file_is_the_same_wherever_it_is_written_from()
    {
        using var folder = Recorded("sub/Dockerfile", Old);
        var text = folder.Text(Name);
        foreach (var (from, arguments) in new (string, string[])[]
        {
            ("sub", ["baseline"]), ("", ["baseline", folder["sub/Dockerfile"]]), ("", ["baseline", "sub"]),
            ("sub", ["baseline", "--baseline", "../" + Name, ".."]),
        })
        {
            Assert.Equal(0, CliRun.In(folder[from], arguments).Code);
            Assert.Equal(text, folder.Text(Name));
            Assert.Equal([Name, "sub/Dockerfile"], folder.Files());
        }

        File.Delete(folder[Name]);
        File.WriteAllText(folder["sub/Dockerfile"], Old.ReplaceLineEndings("\r\n"));
        CliRun.In(folder.Path, "baseline");
        Assert.Equal(text, folder.Text(Name));
    }

    [Fact]
    public void Options_that_change_what_is_found_are_recorded()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM quay.io/acme/one:1\n");
        CliRun.In(folder.Path, "baseline", "--preset", "digest", "--ignore", "CL1010");
        Assert.Contains(
            "\n  \"options\": [\"--ignore=CL1010\",\"--preset=digest\"],\n",
            folder.Text(Name),
            StringComparison.Ordinal);
        Assert.Equal(0, CliRun.In(folder.Path, "--preset", "digest", "--ignore", "CL1010").Code);
        Assert.Equal((0, ""), Codes(CliRun.In(folder.Path)));
        Assert.Equal(1, Entries(folder));
        var run = CliRun.In(folder.Path, "baseline", "--prune");
        Assert.Equal(
            (
                2,
                $"error: '{Name}' was written with --ignore=CL1010 --preset=digest: use the same options, "
                + "or rewrite it with 'containerlint baseline' and no path\nTry 'containerlint baseline --help'\n"),
            Codes(run));
    }

    [Theory]
    [InlineData("", "is not valid JSON in line 1")]
    [InlineData("{}", "is not a baseline: it has no 'containerlint-baseline'")]
    [InlineData("[1]", "is not a baseline: it has no 'containerlint-baseline'")]
    [InlineData(
        "{\n\"containerlint-baseline\": 1,\n\"findings\": [\n}",
        "is not valid JSON in line 4; 'containerlint baseline' rewrites it")]
    [InlineData(
        "{\"containerlint-baseline\": 1, \"findings\": 5}",
        "does not have the form of a baseline; 'containerlint baseline' rewrites it")]
    [InlineData(
        "{\"containerlint-baseline\": 1, \"findings\": [{}]}",
        "has a finding without path, rule, text or key; 'containerlint baseline' rewrites it")]
    [InlineData(
        "{\"containerlint-baseline\": 1, \"findings\": "
        + "[{\"path\":\"\\u0000\",\"rule\":\"\",\"text\":\"\",\"key\":\"\"}]}",
        "has a finding without path, rule, text or key; 'containerlint baseline' rewrites it")]
    [InlineData(
        "{\"containerlint-baseline\": 1, \"options\": [\"\", null], \"findings\": [[]]}",
        "does not have the form of a baseline; 'containerlint baseline' rewrites it")]
    [InlineData(
        "{\n\"containerlint-baseline\": 1,\n<<<<<<< HEAD\n",
        "contains a merge conflict; 'containerlint baseline' rewrites it")]
    public void A_damaged_baseline_is_an_error_and_can_be_written_anew(string text, string problem)
    {
        using var folder = new TempFolder().Add("Dockerfile", Old).Add(Name, text);
        foreach (var command in new[] { "", "fix" })
            Assert.Equal((2, $"error: '{Name}' {problem}\n"), Codes(CliRun.In(folder.Path, Words(command)), lines: 1));
        Assert.Equal(0, CliRun.In(folder.Path, "baseline").Code);
        Assert.Equal(0, CliRun.In(folder.Path).Code);
    }

    [Theory]
    [InlineData(
        "package.json",
        "{\"name\": \"app\"}",
        "is not a baseline: it has no 'containerlint-baseline': it was not overwritten")]
    [InlineData("notes", "# Notes\n", "is not valid JSON in line 1: it was not overwritten")]
    [InlineData(
        Name,
        "{\"containerlint-baseline\": 2}",
        "was written by a newer version of containerlint, which is needed to read it: it was not overwritten")]
    public void What_is_no_baseline_of_this_version_is_not_overwritten(string path, string text, string problem)
    {
        using var folder = new TempFolder().Add("Dockerfile", Old).Add(path, text);
        Assert.Equal(
            (2, $"error: '{path}' {problem}\n"),
            Codes(CliRun.In(folder.Path, "baseline", "--baseline", path), lines: 1));
        Assert.Equal(text, folder.Text(path));
        Assert.Equal(2, CliRun.In(folder.Path, "--baseline", path).Code);
    }

    [Fact]
    public void What_merges_leave_is_read()
    {
        using var folder = Recorded("Dockerfile", Old);
        var lines = folder.Text(Name).Split('\n');
        // A union of both sides: a line twice, and a comma too many.
        folder.Add(Name, string.Join("\r\n", [.. lines[..4], lines[5] + ",", lines[4], lines[5] + ",", .. lines[6..]]));
        Assert.Equal((0, ""), Codes(CliRun.In(folder.Path)));
        Assert.Equal($"2 findings in '{Name}', unchanged\n", CliRun.In(folder.Path, "baseline").Output);
        Assert.Equal(lines, folder.Text(Name).Split('\n'));
    }

    [Theory]
    [InlineData("--baseline none.json", "'none.json' does not exist")]
    [InlineData("--baseline sub", "'sub' is a folder")]
    [InlineData("--baseline x --no-baseline", "--baseline and --no-baseline cannot be combined")]
    [InlineData("baseline -", "a baseline records files: it cannot record '-', standard input")]
    public void What_cannot_be_done_is_a_sentence(string arguments, string message)
    {
        using var folder = new TempFolder().Add("sub/Dockerfile", Old);
        Assert.Equal((2, $"error: {message}\n"), Codes(CliRun.In(folder.Path, Words(arguments)), lines: 1));
    }

    [Fact]
    public void Without_a_finding_nothing_is_written_and_without_a_file_nothing_is_lost()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM quay.io/acme/a:1\n");
        Assert.Equal("No findings: there is nothing to record\n", CliRun.In(folder.Path, "baseline").Output);
        Assert.Equal(["Dockerfile"], folder.Files());
        CliRun.In(folder.Add("Dockerfile", Old).Path, "baseline");
        File.Delete(folder["Dockerfile"]);
        var run = CliRun.In(folder.Path, "baseline", "Dockerfile");
        Assert.Equal((3, "error: 'Dockerfile' does not exist\n"), Codes(run));
        Assert.Equal(2, Entries(folder));
    }

    [Fact]
    public void A_file_that_changed_meanwhile_is_left_as_it_is()
    {
        using var folder = Recorded("Dockerfile", Old);
        var file = BaselineFile.Open(folder[Name], new FileStore(folder.Path));
        folder.Add(Name, "else");
        Assert.Equal("changed since it was read: it was not overwritten", file.Write(Baseline.Empty));
        Assert.Equal(["Dockerfile", Name], folder.Files().Order(StringComparer.Ordinal).Reverse());
        Assert.Equal("else", folder.Text(Name));
    }
}
