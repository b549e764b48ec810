using ContainerLint.Cli.Baselines;
using ContainerLint.Knowledge;
using CsCheck;
using static ContainerLint.Tests.Cli.Baselines.RecordedFolder;

namespace ContainerLint.Tests.Cli.Baselines;

public sealed class BaselineTests
{
    private const string Name = BaselineFile.Name;

    [Fact]
    public void What_is_recorded_is_not_reported_and_the_file_is_for_people_too()
    {
        using var folder = new TempFolder().Add("src/b/Dockerfile", Old)
            .Add("compose.yaml", "services:\n  a:\n    image: quay.io/acme/a:${TAG:-latest}\n");
        var run = CliRun.In(folder.Path, "baseline");
        Assert.Equal(
            (0, $"3 findings in '{Name}': commit the file, and runs report only new findings\n", ""),
            (run.Code, run.Output, run.Error));
        Assert.Equal(
            $$"""
            {
              "containerlint-baseline": 1,
              "knowledge": "{{KnowledgeBase.Embedded.Label}}",
              "findings": [
                {"path":"compose.yaml","rule":"CL1003","text":"quay.io/acme/a:${TAG:-latest}","key":"KEY"},
                {"path":"src/b/Dockerfile","rule":"CL1002","text":"quay.io/acme/one","key":"KEY"},
                {"path":"src/b/Dockerfile","rule":"CL1003","text":"quay.io/acme/two:latest","key":"KEY"}
              ]
            }

            """, WithoutKeys(folder.Text(Name)));
        run = CliRun.In(folder.Path);
        Assert.Equal(
            (0, "No findings in 2 files\n3 findings are in the baseline\n", ""), (run.Code, run.Output, run.Error));
        Assert.Equal(1, CliRun.In(folder.Path, "--no-baseline").Code);
        Assert.Contains(
            "\"baselined\": 3", CliRun.In(folder.Path, "--format", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_new_is_reported()
    {
        using var folder = Recorded("Dockerfile", Old);
        folder.Add("Dockerfile", "# above\nFROM quay.io/acme/new\n\n" + Old.ReplaceLineEndings("\r\n"));
        var run = CliRun.In(folder.Path);
        Assert.Equal(1, run.Code);
        Assert.StartsWith("Dockerfile:2:6: warning CL1002", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "\n1 finding (1 warning) in 1 of 1 file\n"
            + "2 findings are in the baseline\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FROM --platform=linux/amd64   quay.io/acme/one AS builder\nFROM quay.io/acme/two:latest\n")]
    [InlineData("FROM quay.io/acme/two:latest\nFROM quay.io/acme/one\n")]
    public void A_finding_stays_known_when_its_line_changes_or_moves(string text)
    {
        using var folder = Recorded("Dockerfile", Old);
        Assert.Equal("", CliRun.In(folder.Add("Dockerfile", text).Path).Error);
        Assert.Equal(0, CliRun.In(folder.Path).Code);
    }

    [Fact]
    public void The_same_mistake_once_more_is_new_where_it_was_made()
    {
        using var folder = Recorded("Dockerfile", Old);
        folder.Add("Dockerfile", "FROM quay.io/acme/one AS test\n" + Old);
        Assert.StartsWith("Dockerfile:1:6: warning CL1002", CliRun.In(folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_lines_above_keep_the_baseline_silent_and_any_new_finding_is_reported()
    {
        string[] others = ["", "# a comment", "ARG X=1", "ARG Y", "  # "];
        Gen.Select(
            Gen.Int[1, 5].Array[1, 6],
            Gen.Select(Gen.Int[0, 30], Gen.Int[0, 4]).Array[0, 8],
            Gen.Bool,
            Gen.Int[0, 30])
        .Sample((images, inserted, isCrlf, place) =>
        {
            using var folder = Recorded("Dockerfile", Text(images.Select(Line)));
            var lines = images.Select(Line).ToList();
            foreach (var (at, other) in inserted)
                lines.Insert(at % (lines.Count + 1), others[other]);
            var text = Text(lines);
            folder.Add("Dockerfile", isCrlf ? text.ReplaceLineEndings("\r\n") : text);
            Assert.Equal((0, ""), Codes(CliRun.In(folder.Path)));
            lines.Insert(place % (lines.Count + 1), Line(9));
            folder.Add("Dockerfile", Text(lines));
            var run = CliRun.In(folder.Path);
            Assert.StartsWith(
                $"Dockerfile:{lines.IndexOf(Line(9)) + 1}:6: warning CL1002", run.Output, StringComparison.Ordinal);
            Assert.Contains("1 finding (1 warning)", run.Output, StringComparison.Ordinal);
            static string Line(int image) => $"FROM quay.io/acme/image{image}";
            static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
        }, iter: 60);
    }
}
