using System.Text;
using ContainerLint.Cli.Files;

namespace ContainerLint.Tests.Cli.Files;

public sealed class FileListTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a\nb\n", "a|b")]
    [InlineData("a\r\nb c\r\n\r\n", "a|b c")]
    [InlineData("a\0b\nc\0", "a|b\nc")]
    [InlineData("\ufeffa\nb", "a|b")]
    [InlineData("\"\\303\\244/Docker\\\"file\"\n\"tab\\there\"\n\"odd\\", "ä/Docker\"file|tab\there|\"odd\\")]
    [InlineData("\"a\\0b\"\n", "\"a\\0b\"")]
    public void Paths_are_one_per_line_or_ended_by_NULs_and_may_be_quoted_by_git(string list, string paths) =>
        Assert.Equal(paths, string.Join('|', FileList.Read(Encoding.UTF8.GetBytes(list))));

    [Fact]
    public void A_list_of_changes_is_linted_without_unrelated_files()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n").Add("logo.png", "\u0089PNG\0")
            .Add("a/compose.yaml", "services:\n  a:\n    image: redis\n").Add("a/map.yaml", "kind: ConfigMap\n")
            .Add("not-listed/Dockerfile", "FROM nginx\n").Add("Dockerfile.notes", "To do: nothing\n")
            .Add("Code.g.cs", "")
            .Add(
                "list",
                "Dockerfile\nlogo.png\na\na/compose.yaml\na/map.yaml\nDockerfile.notes\nCode.g.cs\nREADME.md\n");
        var run = CliRun.In(folder.Path, "--files-from", "list");
        Assert.Contains("2 findings (2 warnings) in 2 of 2 files", run.Output, StringComparison.Ordinal);
        Assert.Equal(("", 1), (run.Error, run.Code));
    }

    [Fact]
    public void Missing_files_of_a_list_are_reported_and_left_out()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node:22.20.0\n");
        var world = new CliWorld { Folder = folder.Path, Input = "Dockerfile\0old/Dockerfile\0b.cs\0"u8.ToArray() };
        var run = CliRun.With(world, "--files-from", "-");
        Assert.Equal("'old/Dockerfile' and 1 more in the list do not exist: skipped\n", run.Error);
        Assert.Equal((0, "No findings in 1 file\n"), (run.Code, run.Output));
    }

    [Fact]
    public void An_empty_list_lints_nothing()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n").Add("list", "");
        var run = CliRun.In(folder.Path, "--files-from", "list");
        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.StartsWith("No files to lint in the list: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: the list 'list' does not exist", "--files-from", "list")]
    [InlineData("error: '-' reads standard input and cannot be combined with other paths", "--files-from", "list", "-")]
    public void An_unreadable_list_is_a_usage_error(string error, params string[] arguments)
    {
        using var folder = new TempFolder();
        var run = CliRun.In(folder.Path, arguments);
        Assert.Equal(2, run.Code);
        Assert.StartsWith(error, run.Error, StringComparison.Ordinal);
    }
}
