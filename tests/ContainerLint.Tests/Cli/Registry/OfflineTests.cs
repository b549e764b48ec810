using System.Diagnostics;
using ContainerLint.Cli.Registry;

namespace ContainerLint.Tests.Cli.Registry;

/// <summary>Without a word on the command line nothing touches the network.</summary>
public sealed class OfflineTests : IDisposable
{
    private readonly LoopbackServer server = LoopbackServer.Of(_ => new LoopbackAnswer(404));
    private readonly TempFolder folder = new();

    public OfflineTests() => folder
        .Add(
            "Dockerfile", $"FROM {server.Host}/app\nFROM {server.Host}/app:1@sha256:{new string('a', 64)}\nFROM node\n")
        .Add("compose.yaml", $"services:\n  a:\n    image: {server.Host}/app:latest\n");

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData]
    [InlineData("--preset", "strict")]
    [InlineData("--select", "ALL")]
    [InlineData("--select", "CL1019,CL7001,CL7002,CL7003,CL7004", "--option", "containerlint.max_image_age=1")]
    [InlineData("--insecure-registry", "registry.invalid", "--mirror", "docker.io=mirror.invalid/hub")]
    [InlineData("fix", "--unsafe", "--diff")]
    [InlineData("images")]
    [InlineData("reference", "node")]
    [InlineData("rules")]
    [InlineData("explain", "CL7001")]
    public void Nothing_is_asked_without_a_word(params string[] arguments)
    {
        var opened = 0;
        var world = new CliWorld
        {
            Folder = folder.Path,
            Network = () =>
            {
                opened++;
                return HttpExchange.Network(new RegistryLimits());
            },
        };
        Assert.InRange(CliRun.With(world, arguments).Code, 0, 1);
        Assert.Equal((0, 0), (opened, server.Connections));
    }

    [Fact]
    public void With_a_word_the_same_files_make_it_ask()
    {
        var run = CliRun.In(folder.Path, "--online", "--mirror", $"docker.io={server.Host}/hub");
        Assert.NotEqual(0, server.Connections);
        Assert.Contains("CL7001", run.Output, StringComparison.Ordinal);
    }

    /// <summary>The built tool itself, where it has no network at all: the same words, the same exit code.</summary>
    [Fact]
    public async Task The_built_tool_needs_no_network()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/unshare"), "there is no unshare to take the network away");
        var tool = Path.Combine(AppContext.BaseDirectory, "containerlint.dll");
        var probe = await RunAsync("unshare", "-rn", "true");
        Assert.SkipUnless(probe.Code == 0, "this user may not take the network away");
        var with = await RunAsync("dotnet", tool, folder.Path);
        var without = await RunAsync("unshare", "-rn", "dotnet", tool, folder.Path);
        Assert.Equal(with, without);
        Assert.Equal((1, 0), (with.Code, server.Connections));
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
