using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;

namespace ContainerLint.Tests.Cli;

/// <summary>Whatever lies in a folder: the rest is linted, and what cannot be read is named.</summary>
public sealed class BadInputTests
{
    private const string Fine = "FROM node\n";
    private const string FineReport = "fine/Dockerfile:1:6: warning CL1002 MissingTag";

    [Fact]
    public void A_path_that_is_not_there_is_named_and_the_others_are_linted()
    {
        using var folder = Folder();
        Check(folder, ["gone", "fine"], "error: 'gone' does not exist\n");
        Check(folder, ["fine/Dockerfile/x", "fine"], "error: 'fine/Dockerfile/x' does not exist\n");
    }

    [Fact]
    public void A_binary_file_is_named()
    {
        using var folder = Folder()
            .Add("bin.dockerfile", [0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]).Add("Dockerfile", "FROM a\0b\n");
        Check(folder, [], "error: 'Dockerfile' is binary, not text\nerror: 'bin.dockerfile' is binary, not text\n");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_file_or_folder_that_may_not_be_read_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "everything may be read");
        using var folder = Folder().Add("Dockerfile", Fine).Add("shut/Dockerfile", Fine);
        File.SetUnixFileMode(folder["Dockerfile"], UnixFileMode.None);
        File.SetUnixFileMode(folder["shut"], UnixFileMode.None);
        Check(
            folder, [],
            "error: 'shut' cannot be read: permission denied\nerror: 'Dockerfile' cannot be read: permission denied\n");
        File.SetUnixFileMode(folder["shut"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void A_link_that_leads_nowhere_or_in_a_circle_is_named()
    {
        using var folder = Folder();
        File.CreateSymbolicLink(folder["Dockerfile"], folder["gone"]);
        File.CreateSymbolicLink(folder["compose.yaml"], folder["compose.yml"]);
        File.CreateSymbolicLink(folder["compose.yml"], folder["compose.yaml"]);
        var run = CliRun.In(folder.Path);
        Assert.Equal(3, run.Code);
        Assert.Equal(
            """
            error: 'Dockerfile' is a link that leads nowhere
            error: 'compose.yaml' is a link that leads in a circle
            error: 'compose.yml' is a link that leads in a circle

            """, run.Error);
        Assert.StartsWith(FineReport, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed_and_one_to_a_file_is_read_once()
    {
        using var folder = Folder();
        Directory.CreateSymbolicLink(folder["fine/self"], folder.Path);
        File.CreateSymbolicLink(folder["Dockerfile"], folder["fine/Dockerfile"]);
        File.CreateSymbolicLink(folder["other.Dockerfile"], folder["fine/notes"]);
        File.CreateSymbolicLink(folder["twice.Dockerfile"], folder["fine/notes"]);
        folder.Add("fine/notes", "FROM golang\n");
        var run = CliRun.In(folder.Path);
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Equal(["fine/Dockerfile:1:6", "other.Dockerfile:1:6"], Places(run));
    }

    [Fact]
    public void A_folder_named_like_a_file_is_a_folder()
    {
        using var folder = Folder().Add("Dockerfile/compose.yaml/Dockerfile", Fine);
        var run = CliRun.In(folder.Path);
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Equal(["Dockerfile/compose.yaml/Dockerfile:1:6", "fine/Dockerfile:1:6"], Places(run));
        Assert.Equal(["Dockerfile/compose.yaml/Dockerfile:1:6"], Places(CliRun.In(folder.Path, "Dockerfile")));
    }

    [Fact]
    public void Nobody_waits_for_a_pipe_a_socket_or_a_device()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "there are no such files");
        using var folder = Folder();
        MakePipe(folder["Dockerfile"]);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder["compose.yaml"]));
        Check(
            folder, [],
            "error: 'Dockerfile' is not a regular file\nerror: 'compose.yaml' is not a regular file\n");
        Check(folder, ["/dev/zero", "fine"], "error: '/dev/zero' is larger than 32 MB\n");
        Check(
            folder,
            ["/dev/null", "fine"],
            "error: '/dev/null' is neither a Dockerfile, a compose file, C# code nor a project file\n");
    }

    [Fact]
    public void A_huge_file_is_named_and_not_read()
    {
        using var folder = Folder();
        using (var file = File.Create(folder["Dockerfile"]))
            file.SetLength(100 * 1024 * 1024);
        using (var file = File.Create(folder["values.yaml"]))
            file.SetLength(100 * 1024 * 1024);
        var before = GC.GetTotalAllocatedBytes();
        Check(folder, [], "error: 'Dockerfile' is larger than 32 MB\n");
        Assert.True(GC.GetTotalAllocatedBytes() - before < 200_000_000);
    }

    [Fact]
    public void Invalid_text_is_linted_but_never_fixed()
    {
        byte[] bytes = [.. "# caf"u8, 0xe9, .. "\nFROM NODE:22.20.0\n"u8];
        using var folder = new TempFolder().Add("Dockerfile", bytes);
        Assert.StartsWith("Dockerfile:2:6: error CL1001", CliRun.In(folder.Path).Output, StringComparison.Ordinal);
        var run = CliRun.In(folder.Path, "fix");
        Assert.Equal(3, run.Code);
        Assert.Equal(
            "error: 'Dockerfile' is not valid UTF-8, so a fix would lose bytes: it was not fixed\n", run.Error);
        Assert.Equal(bytes, File.ReadAllBytes(folder["Dockerfile"]));
    }

    [Fact]
    public void Deep_and_repeating_yaml_is_read_in_bounded_time_and_memory()
    {
        var bomb = new StringBuilder("x-0: &a0 [lol, lol]\n");
        for (var i = 1; i < 40; i++)
            bomb.Append($"x-{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        bomb.Append("services:\n  a:\n    image: *a39\n");
        using var folder = Folder()
            .Add("compose.yaml", bomb.ToString())
            .Add("deep/compose.yaml", "services: " + new string('[', 200_000))
            .Add("wide/compose.yaml", string.Concat(Enumerable.Range(0, 5000).Select(Indented)));
        var run = CliRun.In(folder.Path);
        Assert.Equal("", run.Error);
        Assert.Equal(1, run.Code);
        Assert.Contains(FineReport, run.Output, StringComparison.Ordinal);
        Assert.Contains("deep/compose.yaml:1:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_named_by_a_finding_or_is_clean()
    {
        using var folder = new TempFolder()
            .Add("Dockerfile", "").Add("compose.yaml", "").Add("b.Dockerfile", "\ufeff");
        var run = CliRun.In(folder.Path);
        Assert.Equal("", run.Error);
        Assert.Contains("Dockerfile:1:1: error CL2004", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md", "# Read me\n", "is neither a Dockerfile, a compose file, C# code nor a project file")]
    [InlineData("data.yaml", "a: 1\n", "is neither a Dockerfile, a compose file, C# code nor a project file")]
    public void A_named_file_that_is_something_else_is_named(string name, string text, string message)
    {
        using var folder = Folder().Add(name, text);
        Check(folder, [name, "fine"], $"error: '{name}' {message}\n");
        Assert.Equal((1, ""), (CliRun.In(folder.Path).Code, CliRun.In(folder.Path).Error));
    }

    [Fact]
    public void A_named_file_is_read_whatever_its_name_and_whatever_ignores_it()
    {
        using var folder = Folder()
            .Add("image.txt", "FROM golang\n").Add("stack", "services:\n  a:\n    image: redis\n")
            .Add("node_modules/Dockerfile", "FROM python\n").Add(".gitignore", "*\n");
        Assert.Equal(
            ["image.txt:1:6", "node_modules/Dockerfile:1:6", "stack:3:12"],
            Places(CliRun.In(folder.Path, "stack", "image.txt", "node_modules/Dockerfile")));
        Assert.Empty(Places(CliRun.In(folder.Path)));
    }

    [Fact]
    public void A_walk_leaves_out_what_git_ignores_and_what_is_built()
    {
        using var folder = Folder()
            .Add(".git/HEAD", "").Add(".git/info/exclude", "excluded/\n").Add("excluded/Dockerfile", Fine)
            .Add(".gitignore", "*.Dockerfile\n/out\n").Add("x.Dockerfile", Fine).Add("out/Dockerfile", Fine)
            .Add("sub/.gitignore", "!keep.Dockerfile\nout\n")
            .Add("sub/keep.Dockerfile", Fine).Add("sub/out/Dockerfile", Fine)
            .Add("bin/Dockerfile", Fine).Add("obj/Dockerfile", Fine).Add("node_modules/a/Dockerfile", Fine)
            .Add("inner/.git", "gitdir: elsewhere").Add("inner/y.Dockerfile", Fine);
        Assert.Equal(
            ["fine/Dockerfile:1:6", "inner/y.Dockerfile:1:6", "sub/keep.Dockerfile:1:6"],
            Places(CliRun.In(folder.Path)));
        Assert.Equal(["sub/keep.Dockerfile:1:6"], Places(CliRun.In(folder.Path, "sub")));
        Assert.Equal(["keep.Dockerfile:1:6"], Places(CliRun.In(folder["sub"])));
    }

    [Fact]
    public void A_walk_leaves_out_what_aspire_and_azd_write()
    {
        using var folder = Folder()
            .Add("aspire-output/a.Dockerfile", Fine)
            .Add("App/aspire-output/docker-compose.yaml", "services: {a: {image: b}}\n")
            .Add("aspirate-output/Dockerfile", Fine)
            .Add("api/.azure/config.json", "{}").Add("api/.azure/x.Dockerfile", Fine)
            .Add("api/.azure/dev/Dockerfile", Fine)
            .Add("web/.azure/dev/config.json", "{}").Add("web/.azure/dev/.env", "")
            .Add("web/.azure/dev/Dockerfile", Fine)
            .Add(".azure/pipelines/Dockerfile", Fine).Add("output/Dockerfile", Fine)
            .Add("dev/config.json", "{}").Add("dev/.env", "").Add("dev/Dockerfile", Fine);
        Assert.Equal(
            [".azure/pipelines/Dockerfile:1:6", "dev/Dockerfile:1:6", "fine/Dockerfile:1:6", "output/Dockerfile:1:6"],
            Places(CliRun.In(folder.Path)));
        Assert.Equal(["aspire-output/a.Dockerfile:1:6"], Places(CliRun.In(folder.Path, "aspire-output")));
    }

    [Fact]
    public void A_file_is_read_once_however_often_it_is_named()
    {
        using var folder = Folder();
        Assert.Equal(
            ["fine/Dockerfile:1:6"],
            Places(CliRun.In(
                folder.Path, ".", "fine", "./fine/Dockerfile", folder["fine/Dockerfile"], "fine/../fine/")));
    }

    [Fact]
    public void Nothing_that_a_terminal_obeys_gets_through()
    {
        using var folder = new TempFolder()
            .Add("a\u001b[31m.Dockerfile", "FROM node # \u001b[2J\u0007\u202e\u009b x\n");
        var run = CliRun.In(folder.Path, "--color", "never");
        Assert.DoesNotContain(run.Output, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain('\u202e', run.Output);
        Assert.Contains("a␛[31m.Dockerfile:1:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', CliRun.In(folder.Path, "gone\u001b[31m").Error);
    }

    private static string Indented(int line) => new string(' ', line % 900) + "a:\n";

    private static TempFolder Folder() => new TempFolder().Add("fine/Dockerfile", Fine);

    private static void Check(TempFolder folder, string[] arguments, string error)
    {
        var run = CliRun.In(folder.Path, arguments);
        Assert.Equal(3, run.Code);
        Assert.Equal(error, run.Error);
        Assert.StartsWith(FineReport, run.Output, StringComparison.Ordinal);
    }

    private static List<string> Places(CliRun run) =>
    [
        .. run.Output.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal))
            .Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]),
    ];

    private static void MakePipe(string path)
    {
        using var process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
    }
}
