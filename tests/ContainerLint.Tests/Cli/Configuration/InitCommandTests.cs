using System.Text;

namespace ContainerLint.Tests.Cli.Configuration;

/// <summary><c>containerlint init</c>.</summary>
public sealed class InitCommandTests
{
    [Fact]
    public void A_new_file_changes_nothing_and_lists_what_can_be_configured()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n");
        var before = CliRun.In(folder.Path).Output;
        var run = CliRun.In(folder.Path, "init");
        Assert.Equal((0, "Wrote '.editorconfig'\n", ""), (run.Code, run.Output, run.Error));
        Assert.Equal(before, CliRun.In(folder.Path).Output);
        Assert.Contains("containerlint.preset = default\n", folder.Text(".editorconfig"), StringComparison.Ordinal);
        Assert.DoesNotContain('\r', folder.Text(".editorconfig"));
    }

    [Fact]
    public void What_is_commented_out_can_be_switched_on()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n").Add("samples/Dockerfile", "FROM node\n");
        CliRun.In(folder.Path, "init");
        folder.Add(
            ".editorconfig",
            folder.Text(".editorconfig").Replace("# containerlint.", "containerlint.", StringComparison.Ordinal));
        var run = CliRun.In(folder.Path);
        Assert.Equal("", run.Error);
        Assert.Contains("error CL1002", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("samples", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_time_nothing_is_written()
    {
        using var folder = new TempFolder();
        CliRun.In(folder.Path, "init", "--preset", "strict");
        var text = folder.Text(".editorconfig");
        var run = CliRun.In(folder.Path, "init");
        Assert.Equal(text, folder.Text(".editorconfig"));
        Assert.Matches(
            "^'.editorconfig' already configures ContainerLint in line \\d+: nothing was written\n$", run.Output);
        Assert.Equal(0, run.Code);
        Assert.Contains("containerlint.preset = strict\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("root = true\n[*]\nindent_size = 2\n", "\n")]
    [InlineData("root = true\r\n[*]\r\nindent_size = 2\r\n", "\r\n")]
    [InlineData("root = true\r\n[*]\r\nindent_size = 2", "\r\n")]
    [InlineData("\ufeffroot = true\n[*.cs]\ndotnet_diagnostic.CL.x = 1", "\n")]
    [InlineData("", "\n")]
    public void A_file_that_there_is_keeps_what_is_in_it(string text, string lineEnd)
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n").Add(".editorconfig", text);
        var run = CliRun.In(folder.Path, "init", "--preset", "strict");
        Assert.Equal((0, "Added a section to '.editorconfig'\n"), (run.Code, run.Output));
        var written = Encoding.UTF8.GetString(File.ReadAllBytes(folder[".editorconfig"]));
        Assert.StartsWith(text, written, StringComparison.Ordinal);
        var added = written[text.Length..];
        Assert.Equal(added.ReplaceLineEndings(lineEnd), added);
        Assert.Contains("error CL1002", CliRun.In(folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_16_stays_UTF_16()
    {
        byte[] bytes = [0xff, 0xfe, .. Encoding.Unicode.GetBytes("root = true\n")];
        using var folder = new TempFolder().Add(".editorconfig", bytes);
        CliRun.In(folder.Path, "init");
        Assert.Contains(
            "\n[*]\n",
            Encoding.Unicode.GetString(File.ReadAllBytes(folder[".editorconfig"])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_written_stays_as_it_is()
    {
        byte[] bytes = [0x23, 0xff, 0x0a];
        using var folder = new TempFolder().Add(".editorconfig", bytes);
        var run = CliRun.In(folder.Path, "init");
        Assert.Equal(3, run.Code);
        Assert.Equal(bytes, File.ReadAllBytes(folder[".editorconfig"]));
        Assert.StartsWith("error: '.editorconfig' is not valid UTF-8", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            "error: 'gone' is not a folder\nTry 'containerlint init --help'\n",
            CliRun.In(folder.Path, "init", "gone").Error);
        Directory.CreateDirectory(folder["a/.editorconfig"]);
        Assert.Equal("error: 'a/.editorconfig' is a folder\n", CliRun.In(folder.Path, "init", "a").Error);
    }
}
