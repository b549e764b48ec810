namespace ContainerLint.Tests.Cli.Reports;

public sealed class MarkdownReportTests
{
    [Fact]
    public void A_summary_has_totals_counts_by_rule_and_places()
    {
        var lines = ReportSample.WithProblem(ReportSample.Shop).Text("markdown").Split('\n');
        Assert.Equal(
            [
                "## ContainerLint: 5 findings",
                "",
                "**1 file could not be read:**",
                "",
                "- `gone` does not exist",
                "",
                "**1 error, 3 warnings, 1 info** in 2 of 4 files. 2 can be fixed with `containerlint fix`, "
                + "3 more with `--unsafe`.",
                "",
                "| rule | what is wrong | findings | files |",
                "|---|---|--:|--:|",
                "| [CL1001 InvalidReference](https://github.com/containerlint/containerlint/blob/main/rules/Names/"
                + "InvalidReference.md) | Malformed image reference | 1 | 1 |",
            ],
            lines[..11]);
        Assert.Contains(
            "| `compose.yaml:6:33` | warning | CL1003: `postgres:latest` means whatever was pushed last |", lines);
    }

    [Fact]
    public void Content_of_files_is_escaped()
    {
        var text = ReportSample.Of(
            ("@someone|x.Dockerfile", "FROM node\n"),
            ("b`<b>`.Dockerfile", "FROM library/NODE@someone\n")).Text("markdown");
        Assert.Contains("| `@someone\\|x.Dockerfile:1:6` |", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?<!\\\\)<b>", text);
        Assert.All(
            text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)),
            line => Assert.InRange(line.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|'), 4, 5));
    }

    [Fact]
    public void A_summary_stays_short()
    {
        var text = ReportSample.OfMany(1_000, inFile: 10).Text("markdown");
        Assert.EndsWith("… and 700 more.\n", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1_000, 100_000);
        Assert.Equal("## ContainerLint: no findings in 0 files\n\n", ReportSample.Of().Text("markdown"));
    }
}
