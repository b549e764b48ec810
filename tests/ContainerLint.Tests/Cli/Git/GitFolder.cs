using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ContainerLint.Tests.Cli.Git;

/// <summary>A real repository in a folder of its own; skips the test where there is no git.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly TempFolder folder = new();

    public GitFolder()
    {
        Git("init", "-q", "-b", "main");
        Git("config", "user.name", "Someone");
        Git("config", "user.email", "someone@example.com");
    }

    /// <summary>The full path.</summary>
    public string Path => folder.Path;

    /// <summary>The full path of something inside.</summary>
    public string this[string relative] => folder[relative];

    /// <summary>Writes a file, and the folders that it is in.</summary>
    public GitFolder Write(string relative, string text)
    {
        folder.Add(relative, text);
        return this;
    }

    /// <summary>Commits all that is there.</summary>
    public GitFolder Commit(string message = "A change")
    {
        Git("add", "-A");
        Git("commit", "-q", "--no-verify", "-m", message);
        return this;
    }

    /// <summary>Runs git in the repository; what it wrote to standard output.</summary>
    public string Git(params string[] arguments) => GitIn(Path, arguments);

    /// <summary>Runs git in a folder; it must succeed.</summary>
    public static string GitIn(string folder, params string[] arguments)
    {
        var (code, output, error) = TryGitIn(folder, arguments);
        Assert.True(code == 0, error);
        return output;
    }

    /// <summary>Runs git in a folder, whatever comes of it.</summary>
    public static ToolRun TryGitIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "file";
        try
        {
            using var git = Process.Start(start)!;
            var error = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return new ToolRun(git.ExitCode, output, error.Result);
        }
        catch (Win32Exception)
        {
            Assert.Skip("git is not installed");
            throw;
        }
    }

    /// <summary>Runs the tool at the root of the repository.</summary>
    public ToolRun Run(params string[] arguments) => Tool.In(Path, arguments);

    public void Dispose()
    {
        // What git writes is read-only.
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        folder.Dispose();
    }
}
