using System.Text;
using ContainerLint.Cli.Baselines;
using ContainerLint.Knowledge;
using static ContainerLint.Tests.Cli.Baselines.RecordedFolder;

namespace ContainerLint.Tests.Cli.Baselines;

public sealed class BaselineShrinkingTests
{
    private const string Name = BaselineFile.Name;

    [Fact]
    public void A_renamed_file_takes_its_findings_along()
    {
        using var folder = Recorded("Dockerfile", Old);
        folder.Add("Dockerfile.copy", Old);
        Assert.Equal(1, CliRun.In(folder.Path).Code);
        File.Move(folder["Dockerfile"], folder["Dockerfile.copy"], overwrite: true);
        var before = folder.Text(Name);
        Assert.Equal(
            (0, ""), Codes(CliRun.With(new CliWorld { Folder = folder.Path, Variables = { ["CI"] = "true" } })));
        Assert.Equal(before, folder.Text(Name));
        Assert.Equal((0, $"'{Name}' now follows renamed files\n"), Codes(CliRun.In(folder.Path)));
        Assert.Equal(
            WithoutKeys(before).Replace("Dockerfile", "Dockerfile.copy", StringComparison.Ordinal),
            WithoutKeys(folder.Text(Name)));
        Assert.Equal((0, ""), Codes(CliRun.In(folder.Path)));
    }

    [Fact]
    public void What_is_gone_leaves_the_baseline_and_the_run_says_so()
    {
        using var folder = Recorded("a/Dockerfile", Old);
        CliRun.In(folder.Add("b/Dockerfile", Old).Path, "baseline");
        folder.Add("a/Dockerfile", Old.Replace("latest", "1", StringComparison.Ordinal));
        Assert.Equal(
            (0, $"1 finding of the baseline is fixed and was removed from '{Name}'\n"), Codes(CliRun.In(folder.Path)));
        Assert.Equal(3, Entries(folder));
        Directory.Delete(folder["a"], recursive: true);
        Assert.Equal((0, $"1 finding of the baseline is fixed and was removed from '{Name}'\n"),
            Codes(CliRun.In(folder.Path)));
        File.Delete(folder["b/Dockerfile"]);
        folder.Add("c/Dockerfile", "FROM quay.io/acme/c:1\n");
        Assert.Equal(
            (0, $"2 findings of the baseline are fixed: '{Name}' is empty now and can be deleted\n"),
            Codes(CliRun.In(folder.Path)));
        Assert.Equal(
            "{\n  \"containerlint-baseline\": 1,\n"
            + $"  \"knowledge\": \"{KnowledgeBase.Embedded.Label}\",\n  \"findings\": []\n}}\n",
            folder.Text(Name));
        Assert.Equal((0, ""), Codes(CliRun.In(folder.Path)));
    }

    [Theory]
    [InlineData("CI", "true", "", 1)]
    [InlineData("CI", "1", "", 1)]
    [InlineData("TF_BUILD", "True", "", 1)]
    [InlineData("CI", "false", "", 2)]
    [InlineData("X", "", "--no-update", 1)]
    [InlineData("X", "", "", 2)]
    public void A_pipeline_reports_it_and_writes_nothing(string variable, string value, string option, int outcome)
    {
        using var folder = Recorded("Dockerfile", Old);
        folder.Add("Dockerfile", "FROM quay.io/acme/one AS build\n");
        var before = folder.Text(Name);
        var run = CliRun.With(new CliWorld { Folder = folder.Path, Variables = { [variable] = value } }, Words(option));
        Assert.Equal(0, run.Code);
        Assert.Equal(
            outcome == 1
                ? $"1 finding of the baseline is fixed: 'containerlint baseline --prune' removes it from '{Name}'\n"
                : $"1 finding of the baseline is fixed and was removed from '{Name}'\n", run.Error);
        Assert.Equal(outcome == 1, before == folder.Text(Name));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a/Dockerfile b/Dockerfile")]
    [InlineData("--select CL1002")]
    [InlineData("--ignore CL1003")]
    [InlineData("--min-severity error")]
    [InlineData(". gone")]
    public void A_run_that_cannot_tell_takes_nothing_out(string arguments)
    {
        using var folder = new TempFolder().Add("a/Dockerfile", Old).Add("b/Dockerfile", Old);
        CliRun.In(folder.Path, "baseline");
        folder.Add("a/Dockerfile", "FROM quay.io/acme/a:1\n").Add("b/Dockerfile", "FROM quay.io/acme/a:1\n");
        var before = folder.Text(Name);
        Assert.DoesNotContain("fixed and", CliRun.In(folder.Path, Words(arguments)).Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Text(Name));
        Assert.Contains("4 findings", CliRun.In(folder.Path).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_of_another_version_or_of_a_file_that_is_not_read_stays()
    {
        using var folder = new TempFolder().Add("Dockerfile", Old).Add("notes.txt", "FROM quay.io/acme/three\n");
        CliRun.In(folder.Path, "baseline", ".", "notes.txt");
        Assert.Equal(3, Entries(folder));
        var text = folder.Text(Name).Replace("CL1003", "CL9999", StringComparison.Ordinal);
        folder.Add(Name, text).Add("Dockerfile", "FROM quay.io/acme/a:1\n");
        Assert.Equal((0, $"1 finding of the baseline is fixed and was removed from '{Name}'\n"),
            Codes(CliRun.In(folder.Path)));
        Assert.Equal(2, Entries(folder));
        Assert.Contains("CL9999", folder.Text(Name), StringComparison.Ordinal);
        Assert.Contains("notes.txt", folder.Text(Name), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_in_another_file_is_known_there_and_a_part_of_the_folder_does_not_lose_it()
    {
        using var folder = new TempFolder().Add(".env", "TAG=latest\n")
            .Add("compose.yaml", "services:\n  a:\n    image: quay.io/acme/a:${TAG}\n").Add("b/Dockerfile", Old);
        CliRun.In(folder.Path, "baseline");
        Assert.Contains(
            "\"path\":\".env\",\"rule\":\"CL1003\",\"text\":\"TAG=latest\"",
            folder.Text(Name),
            StringComparison.Ordinal);
        Assert.Equal((0, ""), Codes(CliRun.In(folder.Path)));
        Assert.Equal($"3 findings in '{Name}', unchanged\n", CliRun.In(folder.Path, "baseline", "b", ".env").Output);
    }

    [Fact]
    public void Part_of_a_baseline_can_be_updated()
    {
        using var folder = new TempFolder().Add("a/Dockerfile", Old).Add("b/Dockerfile", Old);
        CliRun.In(folder.Path, "baseline");
        folder.Add("a/Dockerfile", "FROM quay.io/acme/new\n").Add("b/Dockerfile", "FROM quay.io/acme/new\n");
        Assert.Equal($"3 findings in '{Name}': 1 added, 2 removed\n", CliRun.In(folder.Path, "baseline", "a").Output);
        Assert.StartsWith("b/Dockerfile:1:6", CliRun.In(folder.Path, "--no-update").Output, StringComparison.Ordinal);
        Assert.Equal(
            $"1 finding in '{Name}': 0 added, 2 removed\n", CliRun.In(folder.Path, "baseline", "--prune").Output);
        Assert.Equal($"2 findings in '{Name}': 1 added, 0 removed\n", CliRun.In(folder.Path, "baseline").Output);
    }

    [Fact]
    public void Standard_input_is_compared_and_takes_nothing_out()
    {
        using var folder = Recorded("Dockerfile", Old);
        var world = new CliWorld { Folder = folder.Path, Input = Encoding.UTF8.GetBytes("FROM quay.io/acme/one\n") };
        Assert.Equal((0, ""), Codes(CliRun.With(world, "-", "--stdin-filename", "Dockerfile")));
        Assert.Equal(1, CliRun.With(world, "-", "--stdin-filename", "else.Dockerfile").Code);
        Assert.Equal(2, Entries(folder));
    }

    [Fact]
    public void Fix_mends_what_is_recorded_and_takes_it_out()
    {
        using var folder = Recorded("Dockerfile", "FROM quay.io/acme/NODE:1\nFROM quay.io/acme/two\n");
        var run = CliRun.In(folder.Path, "fix");
        Assert.Equal(
            (0, "Fixed 1 finding in Dockerfile\n1 file changed, 0 findings remain, 1 more in the baseline\n"),
            (run.Code, run.Output));
        Assert.Equal($"1 finding of the baseline is fixed and was removed from '{Name}'\n", run.Error);
        Assert.Equal(1, Entries(folder));
        Assert.Equal(1, CliRun.In(folder.Path, "fix", "--no-baseline").Code);
    }
}
