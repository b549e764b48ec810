using System.Globalization;
using ContainerLint.Cli.Reports;
using ContainerLint.Cli.Results;

namespace ContainerLint.Tests.Cli.Results;

public sealed class ShardTests
{
    /// <summary>All but the page, which shows more than findings.</summary>
    private static readonly IEnumerable<string> Formats =
        ReportFormat.All.Where(format => format != ReportFormat.Html).Select(format => format.Name);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void The_merged_parts_are_the_whole_in_every_form(int count)
    {
        using var folder = SampleRepository.Create();
        AssertUnion(folder.Path, count);
    }

    [Fact]
    public void The_merged_parts_of_real_files_are_the_whole() =>
        AssertUnion(SharedFiles.PathOf("corpus/compose"), 3);

    [Fact]
    public void A_file_falls_to_the_same_part_whatever_other_files_there_are()
    {
        string[] paths = [.. Enumerable.Range(0, 1000).Select(i => $"src/service{i}/Dockerfile")];
        var parts = Enumerable.Range(1, 4).Select(number => new Shard(number, 4)).ToList();
        Assert.All(paths, path => Assert.Single(parts, part => part.Owns(path)));
        Assert.All(parts, part => Assert.InRange(paths.Count(part.Owns), 200, 300));
        Assert.Equal(4, parts.Single(part => part.Owns("src/Api/Dockerfile")).Number);
    }

    [Theory]
    [InlineData("0/2")]
    [InlineData("3/2")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("-1/2")]
    [InlineData("1/1001")]
    [InlineData("one/two")]
    public void What_is_no_part_is_wrong_usage(string part)
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n");
        var run = CliRun.In(folder.Path, "--shard", part);
        Assert.Equal(2, run.Code);
        Assert.StartsWith($"error: '{part}' is not a part: write N/COUNT", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_missing_is_wrong_usage_and_no_clean_report()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n");
        using var reports = Reports(folder.Path, 3);
        var run = CliRun.In(reports.Path, "merge", "1.json", "3.json");
        Assert.Equal(2, run.Code);
        Assert.StartsWith("error: the report of part 2/3 is not among them", run.Error, StringComparison.Ordinal);
        run = CliRun.In(reports.Path, "merge", "1.json", "2.json", "3.json", "3.json");
        Assert.StartsWith("error: a part is given twice", run.Error, StringComparison.Ordinal);
        run = CliRun.In(reports.Path, "merge", "1.json", "2.json", "3.json");
        Assert.Equal(1, run.Code);
        Assert.Equal(0, CliRun.In(reports.Path, "merge", "1.json", "2.json", "3.json", "--fail-on", "error").Code);
    }

    [Theory]
    [InlineData("{", "is not JSON: line 1 cannot be read")]
    [InlineData("[]", "is not a report of this version of containerlint; create it with '--format json'")]
    [InlineData("{\"findings\": [], \"problems\": []}", "is not a report of this version")]
    [InlineData(
        """{"files":[{"path":"a","lines":{"9999999999":""}}],"findings":[],"problems":[]}""", "is not a report")]
    [InlineData("""{"files":[{"path":"a","lines":{"2":"x","1":""}}],"findings":[],"problems":[]}""", "is not a report")]
    [InlineData("""{"files":[],"findings":[{"rule":"CL1002","path":"b"}],"problems":[]}""", "is not a report")]
    public void What_is_no_report_is_wrong_usage(string json, string problem)
    {
        using var folder = new TempFolder().Add("a.json", json);
        var run = CliRun.In(folder.Path, "merge", "a.json");
        Assert.Equal(2, run.Code);
        Assert.StartsWith($"error: 'a.json' {problem}", run.Error, StringComparison.Ordinal);
    }

    private static void AssertUnion(string folder, int count)
    {
        using var reports = Reports(folder, count);
        string[] merge = ["merge", .. reports.Files().Select(name => reports[name])];
        foreach (var format in Formats)
        {
            var whole = CliRun.In(folder, "--format", format, "--no-cache");
            var merged = CliRun.In(folder, [.. merge, "--format", format]);
            Assert.Equal(whole.Output, merged.Output);
            Assert.Equal(whole.Code, merged.Code);
        }
    }

    private static TempFolder Reports(string folder, int count)
    {
        var reports = new TempFolder();
        for (var part = 1; part <= count; part++)
        {
            var shard = string.Create(CultureInfo.InvariantCulture, $"{part}/{count}");
            reports.Add($"{part}.json", CliRun.In(folder, "--shard", shard, "--format", "json", "--no-cache").Bytes);
        }

        return reports;
    }
}
