using System.Diagnostics;

namespace ContainerLint.Tests.Knowledge.Generator;

/// <summary>A small git repository in a temporary folder; skips the test if git is not installed.</summary>
internal sealed class GitCheckout : IDisposable
{
    public GitCheckout() => Git("2020-01-01", "init", "-q", "-b", "master");

    /// <summary>The full path.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("containerlint-").FullName;

    /// <summary>Writes a file, or deletes it if the text is null.</summary>
    public void Write(string path, string? text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (text is null)
            File.Delete(file);
        else
            File.WriteAllText(file, text);
    }

    /// <summary>Commits all files on a given day.</summary>
    public void Commit(string day)
    {
        Git(day, "add", "-A");
        Git(day, "commit", "-q", "--allow-empty", "-m", "A change");
    }

    /// <summary>Runs git with a given day as the date.</summary>
    public void Git(string day, params string[] arguments)
    {
        string[] settings =
        [
            "-C", Folder, "-c", "user.name=Someone", "-c", "user.email=someone@example.com", "-c",
            "commit.gpgsign=false",
        ];
        var start = new ProcessStartInfo("git", [.. settings, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = day + "T12:00:00Z";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        try
        {
            using var git = Process.Start(start)!;
            git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            Assert.Equal(0, git.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("git is not installed");
        }
    }

    public void Dispose()
    {
        // Files in .git are read-only.
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Folder, true);
    }
}
