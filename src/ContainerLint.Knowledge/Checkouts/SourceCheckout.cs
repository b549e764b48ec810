using System.Diagnostics;
using System.Globalization;
using System.Text;
using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>A checkout of a source repository, read with the program <c>git</c>.</summary>
/// <param name="folder">The folder of the checkout.</param>
internal sealed class SourceCheckout(string folder)
{
    /// <summary>The folder of the checkout.</summary>
    public string Folder { get; } = folder;

    /// <summary>The revision that is checked out, as a source of knowledge.</summary>
    public KnowledgeSource Source(string name, string license)
    {
        var fields = Lines("log", "-1", "--format=%H %ct").First().Split(' ');
        return new KnowledgeSource(name, fields[0], DayOf(fields[1]), license);
    }

    /// <summary>
    /// The changes of files in a folder as they reached the branch, oldest first. A merge is one change on the day of
    /// the merge.
    /// </summary>
    public IEnumerable<FileRevision> Changes(string path)
    {
        var day = default(Day);
        var log = Lines(
            "log", "--first-parent", "-m", "--reverse", "--raw", "--no-abbrev", "--no-renames", "--format=commit %ct",
            "--", path);
        foreach (var line in log)
        {
            if (line.StartsWith("commit ", StringComparison.Ordinal))
                day = DayOf(line["commit ".Length..]);
            else if (line.StartsWith(':') && line.Split('\t') is [var fields, var file])
                yield return new FileRevision(day, file, fields.Split(' ') is [.., var blob, "A" or "M"] ? blob : null);
        }
    }

    /// <summary>The texts of blobs, in the order of their names, read by a single process.</summary>
    public IEnumerable<string> Blobs(IReadOnlyList<string> names)
    {
        using var git = Start(["cat-file", "--batch"]);
        var asking = Task.Run(() =>
        {
            foreach (var name in names)
                git.StandardInput.WriteLine(name);
            git.StandardInput.Close();
        });
        var answers = git.StandardOutput.BaseStream;
        foreach (var name in names)
            yield return ReadBlob(answers, name);
        asking.Wait();
        Finish(git);
    }

    private static Day DayOf(string seconds) =>
        Day.Of(DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture)).UtcDateTime);

    /// <summary>
    /// Reads an answer of <c>git cat-file --batch</c>: a line with name, type and length, the bytes, a line feed.
    /// </summary>
    private static string ReadBlob(Stream answers, string name)
    {
        var header = new StringBuilder();
        for (var next = answers.ReadByte(); next != '\n'; next = answers.ReadByte())
            header.Append(next >= 0 ? (char)next : throw new GitException($"git has no blob {name}"));
        if (header.ToString().Split(' ') is not [_, "blob", var length])
            throw new GitException($"git has no blob {name}: {header}");
        var content = new byte[int.Parse(length, CultureInfo.InvariantCulture) + 1];
        answers.ReadExactly(content);
        return Encoding.UTF8.GetString(content, 0, content.Length - 1);
    }

    private IEnumerable<string> Lines(params string[] arguments)
    {
        using var git = Start(arguments);
        git.StandardInput.Close();
        while (git.StandardOutput.ReadLine() is { } line)
            yield return line;
        Finish(git);
    }

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", Folder, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new GitException($"git cannot be started: {exception.Message}");
        }
    }

    private void Finish(Process git)
    {
        git.WaitForExit();
        if (git.ExitCode != 0)
            throw new GitException($"git failed in {Folder} with exit code {git.ExitCode}");
    }
}
