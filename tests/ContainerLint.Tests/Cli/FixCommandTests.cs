using System.Runtime.Versioning;
using System.Text;
using ContainerLint.Cli.Files;

namespace ContainerLint.Tests.Cli;

public sealed class FixCommandTests
{
    private const string Broken = "FROM NODE:22.20.0 AS build\nFROM acme-registry/team/web:1.4\n";

    [Fact]
    public void Safe_fixes_are_written_and_the_rest_is_counted()
    {
        using var folder = new TempFolder().Add("app/Dockerfile", Broken);
        var run = CliRun.In(folder.Path, "fix");
        Assert.Equal(
            (1, "Fixed 1 finding in app/Dockerfile\n1 file changed, 1 finding remains\n", ""),
            (run.Code, run.Output, run.Error));
        Assert.Equal(Broken.Replace("NODE", "node", StringComparison.Ordinal), folder.Text("app/Dockerfile"));
        Assert.Equal(["app/Dockerfile"], folder.Files());
    }

    [Fact]
    public void Unsafe_fixes_are_written_when_asked_for()
    {
        using var folder = new TempFolder().Add("Dockerfile", Broken);
        var run = CliRun.In(folder.Path, "fix", "--unsafe");
        Assert.Equal(0, run.Code);
        Assert.Equal("FROM node:22.20.0 AS build\nFROM acme-registry:5000/team/web:1.4\n", folder.Text("Dockerfile"));
        Assert.Equal("0 files changed, 0 findings remain\n", CliRun.In(folder.Path, "fix", "--unsafe").Output);
    }

    [Fact]
    public void What_is_not_selected_is_not_fixed()
    {
        using var folder = new TempFolder().Add("Dockerfile", Broken);
        Assert.Equal(0, CliRun.In(folder.Path, "fix", "--unsafe", "--ignore", "CL1001,CL1005").Code);
        Assert.Equal(Broken, folder.Text("Dockerfile"));
        CliRun.In(folder.Path, "fix", "--unsafe", "--select", "CL1005");
        Assert.Equal("FROM NODE:22.20.0 AS build\nFROM acme-registry:5000/team/web:1.4\n", folder.Text("Dockerfile"));
    }

    [Fact]
    public void A_diff_is_shown_and_nothing_is_written()
    {
        using var folder = new TempFolder().Add("Dockerfile", "# 1\n# 2\n# 3\n# 4\n" + Broken.TrimEnd('\n'));
        var run = CliRun.In(folder.Path, "fix", "--diff", "--unsafe");
        Assert.Equal(1, run.Code);
        Assert.Equal(
            """
            --- a/Dockerfile
            +++ b/Dockerfile
            @@ -2,5 +2,5 @@
             # 2
             # 3
             # 4
            -FROM NODE:22.20.0 AS build
            -FROM acme-registry/team/web:1.4
            \ No newline at end of file
            +FROM node:22.20.0 AS build
            +FROM acme-registry:5000/team/web:1.4
            \ No newline at end of file

            """, run.Output);
        Assert.Equal("2 findings would be fixed in 1 file\n", run.Error);
        Assert.Contains("NODE", folder.Text("Dockerfile"), StringComparison.Ordinal);
        Assert.Equal(0, CliRun.In(folder.Path, "fix", "--diff", "--ignore", "ALL").Code);
    }

    [Theory]
    [InlineData("utf-8", false, "\n")]
    [InlineData("utf-8", true, "\r\n")]
    [InlineData("utf-16", true, "\r\n")]
    [InlineData("utf-16BE", true, "\n")]
    public void Encoding_mark_line_ends_and_the_missing_last_one_stay(string name, bool hasMark, string lineEnd)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] Bytes(string image) =>
        [
            .. hasMark ? encoding.GetPreamble() : [],
            .. encoding.GetBytes($"# é \ud83d\ude00{lineEnd}FROM {image}:22.20.0{lineEnd}# end"),
        ];
        using var folder = new TempFolder().Add("Dockerfile", Bytes("NODE"));
        Assert.Equal(0, CliRun.In(folder.Path, "fix").Code);
        Assert.Equal(Bytes("node"), File.ReadAllBytes(folder["Dockerfile"]));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Mode_and_link_stay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no such modes");
        using var folder = new TempFolder().Add("real/file", Broken);
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupWrite | UnixFileMode.OtherRead;
        File.SetUnixFileMode(folder["real/file"], mode);
        File.CreateSymbolicLink(folder["Dockerfile"], "real/file");
        CliRun.In(folder.Path, "fix");
        Assert.Equal("real/file", new FileInfo(folder["Dockerfile"]).LinkTarget);
        Assert.Equal(mode, File.GetUnixFileMode(folder["real/file"]));
        Assert.StartsWith("FROM node:", folder.Text("real/file"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_that_cannot_be_written_loses_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "paths have other limits");
        using var folder = new TempFolder().Add("fine/Dockerfile", Broken);

        // The file can just be reached, the draft beside it cannot be: its name is longer.
        var deep = "d";
        const int longest = 4095;
        var room = longest - folder[deep].Length - "/Dockerfile".Length;
        while (room > 101)
        {
            deep += "/" + new string('x', 99);
            room -= 100;
        }

        deep += "/" + new string('y', room - 1);
        folder.Add(deep + "/Dockerfile", Broken);
        var run = CliRun.In(folder.Path, "fix");
        Assert.Equal(3, run.Code);
        Assert.Contains("/Dockerfile' cannot be written: ", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("Fixed 1 finding in fine/Dockerfile\n1 file changed", run.Output, StringComparison.Ordinal);
        Assert.Equal(Broken, folder.Text(deep + "/Dockerfile"));
        Assert.Equal(2, folder.Files().Count());
    }

    [Fact]
    public void A_fix_lands_where_the_text_comes_from()
    {
        using var folder = new TempFolder()
            .Add("compose.yaml", "services:\n  a:\n    image: ${IMAGE}:22.20.0\n  b:\n    image: ${IMAGE}:22.20.0\n")
            .Add(".env", "A=1\nIMAGE=NODE\n");
        var run = CliRun.In(folder.Path, "fix");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal("A=1\nIMAGE=node\n", folder.Text(".env"));
    }

    [Fact]
    public void Standard_input_is_passed_on_fixed()
    {
        var world = new CliWorld { Input = [0xef, 0xbb, 0xbf, .. "FROM NODE:22.20.0\r\n# \u0007"u8] };
        var run = CliRun.With(world, "fix", "-");
        Assert.Equal([0xef, 0xbb, 0xbf, .. "FROM node:22.20.0\r\n# \u0007"u8], run.Bytes);
        Assert.Equal((0, ""), (run.Code, run.Error));
        world = world with { Input = "FROM node:22.20.0"u8.ToArray() };
        run = CliRun.With(world, "fix", "-", "--stdin-filename", "Dockerfile");
        Assert.Equal("FROM node:22.20.0", run.Output);
        run = CliRun.With(world with { Input = [0, 1, 2] }, "fix", "-");
        Assert.Equal((3, "", "error: '<stdin>' is binary, not text\n"), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public void Standard_input_changes_no_file_beside_it()
    {
        using var folder = new TempFolder().Add(".env", "IMAGE=NODE\n");
        var compose = "services:\n  a:\n    image: ${IMAGE}:22.20.0\n  b:\n    image: GOLANG:1.25.3\n";
        var world = new CliWorld { Folder = folder.Path, Input = Encoding.UTF8.GetBytes(compose) };
        var run = CliRun.With(world, "fix", "-", "--stdin-filename", "compose.yaml");
        Assert.Equal(1, run.Code);
        Assert.Equal(compose.Replace("GOLANG", "golang", StringComparison.Ordinal), run.Output);
        Assert.Equal("IMAGE=NODE\n", folder.Text(".env"));
    }

    [Fact]
    public void A_fix_in_two_files_is_written_in_both_or_in_none()
    {
        using var folder = new TempFolder().Add("a", "1").Add("b", "2");
        FileChange Change(string name, string text) =>
            new(TextFile.Of(name, folder[name], Encoding.UTF8.GetBytes(text), out _)!, text + "!", 1);
        var problem = Assert.Single(ChangeWriting.Write([Change("a", "1"), Change("b", "else")]));
        Assert.Equal("'b' changed since it was read: it was not fixed", problem.Sentence);
        Assert.Equal(("1", "2"), (folder.Text("a"), folder.Text("b")));
        Assert.Equal(["a", "b"], folder.Files());
        Assert.Empty(ChangeWriting.Write([Change("a", "1"), Change("b", "2")]));
        Assert.Equal(("1!", "2!"), (folder.Text("a"), folder.Text("b")));
    }

    [Fact]
    public void Many_fixes_in_one_file_are_applied_in_one_round()
    {
        var text = string.Concat(Enumerable.Range(0, 5000).Select(i => $"FROM NODE:22.20.0 AS s{i}\n"));
        using var folder = new TempFolder().Add("Dockerfile", text);
        Assert.Equal(
            "Fixed 5,000 findings in Dockerfile\n1 file changed, 0 findings remain\n",
            CliRun.In(folder.Path, "fix").Output);
        Assert.Equal(text.Replace("NODE", "node", StringComparison.Ordinal), folder.Text("Dockerfile"));
    }
}
