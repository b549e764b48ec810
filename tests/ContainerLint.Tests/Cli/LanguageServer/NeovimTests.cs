using System.Diagnostics;

namespace ContainerLint.Tests.Cli.LanguageServer;

/// <summary>The server in a real editor.</summary>
public sealed class NeovimTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Dockerfile", "dockerfile", "FROM node\n", "FROM node:26.7.0\n", "26.7.0")]
    [InlineData(
        "compose.yaml", "yaml", "services:\n  web:\n    image: nginx\n",
        "services:\n  web:\n    image: nginx:1.31.4\n", "1.31.4")]
    [InlineData(
        "Program.cs", "cs", "class C { object X() => new Testcontainers.Redis.RedisBuilder(\"redis\"); }\n",
        "class C { object X() => new Testcontainers.Redis.RedisBuilder(\"redis:8.10.1\"); }\n", "8.10.1")]
    [InlineData(
        "Web.csproj", "xml",
        "<Project><PropertyGroup><ContainerBaseImage>node</ContainerBaseImage></PropertyGroup></Project>\n",
        "<Project><PropertyGroup><ContainerBaseImage>node:26.7.0</ContainerBaseImage></PropertyGroup></Project>\n",
        "26.7.0")]
    public async Task A_finding_is_shown_fixed_and_gone(
        string name, string kind, string before, string after, string title)
    {
        folder.Add(name, before);

        var output = await RunAsync(name, kind, title);

        Assert.Contains("FINDING containerlint", output, StringComparison.Ordinal);
        Assert.EndsWith("WRITTEN\n", output, StringComparison.Ordinal);
        Assert.Equal(after, folder.Text(name));
    }

    private async Task<string> RunAsync(string name, string kind, string title)
    {
        var start = new ProcessStartInfo("nvim")
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--headless", "--clean", "-n", "-c",
                $"luafile {Path.Combine(SharedFiles.Repository, "tests", "data", "editors", "session.lua")}",
            },
            Environment =
            {
                ["SERVER"] = $"{Tool.Host} {Tool.Assembly} lsp",
                ["FILE"] = name,
                ["KIND"] = kind,
                ["TITLE"] = title,
                ["XDG_STATE_HOME"] = folder["state"],
            },
        };
        using var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Replace("\r\n", "\n", StringComparison.Ordinal) + (output.Contains("ERROR") ? await errors : "");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("nvim is not installed; .ci/tools installs it");
            throw;
        }
    }
}
