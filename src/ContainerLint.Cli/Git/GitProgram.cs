using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ContainerLint.Cli.Git;

/// <summary>
/// Runs <c>git</c> in a folder. The program is searched on <c>PATH</c> only: a file named <c>git</c> among the linted
/// files must not be run. Git inherits the environment, so that hooks see the index of their commit
/// (<c>GIT_INDEX_FILE</c>).
/// </summary>
/// <param name="terminal">The world around the invocation.</param>
/// <param name="folder">The folder.</param>
internal sealed class GitProgram(Terminal terminal, string folder)
{
    private readonly string program = Find(terminal.Variable("PATH"))
        ?? throw new UsageException("git is needed for this and is not installed: no folder of PATH has it");

    /// <summary>The same program in another folder.</summary>
    public GitProgram In(string other) => new(terminal, other);

    /// <summary>Runs git and returns what it writes, without the final line feed.</summary>
    /// <exception cref="UsageException">Git failed; the message says why.</exception>
    public string Line(params IReadOnlyList<string> arguments) =>
        Ask(arguments, stream => new StreamReader(stream, Encoding.UTF8).ReadToEnd().TrimEnd('\n'));

    /// <summary>Runs git and reads its output.</summary>
    /// <exception cref="UsageException">Git failed; the message says why.</exception>
    public T Ask<T>(IReadOnlyList<string> arguments, Func<Stream, T> read, IReadOnlyList<string>? input = null)
    {
        var (answer, code, reason) = TryAsk(arguments, read, input);
        return code == 0 ? answer : throw new UsageException(Refusal(reason));
    }

    /// <summary>Runs git and reads its output, whatever the exit code is.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="read">Reads the output to its end.</param>
    /// <param name="input">The lines for git's standard input.</param>
    /// <returns>What was read, the exit code, and the reason if git failed.</returns>
    public (T Answer, int Code, string Reason) TryAsk<T>(
        IReadOnlyList<string> arguments, Func<Stream, T> read, IReadOnlyList<string>? input = null)
    {
        using var git = Start(arguments);
        using var stop = terminal.Cancellation.Register(() => End(git));
        var errors = git.StandardError.ReadToEndAsync();
        var asking = Task.Run(() => Write(git.StandardInput, input ?? []));
        try
        {
            var answer = read(git.StandardOutput.BaseStream);
            git.StandardOutput.Close();
            git.WaitForExit();
            asking.Wait();
            terminal.Cancellation.ThrowIfCancellationRequested();
            return (answer, git.ExitCode, ReasonIn(errors.Result));
        }
        catch (EndOfStreamException)
        {
            terminal.Cancellation.ThrowIfCancellationRequested();
            throw new UsageException(Refusal(ReasonIn(errors.Result)));
        }
    }

    /// <summary>The sentence for a failure of git.</summary>
    public static string Refusal(string reason) =>
        reason.Length == 0 ? "git ended without an answer" : $"git says: {reason}";

    private static string? Find(string? path) =>
        (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(place => Path.Combine(place, OperatingSystem.IsWindows() ? "git.exe" : "git"))
            .FirstOrDefault(File.Exists);

    private Process Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Do not take locks that another git may need; messages become part of English sentences.
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UsageException($"'{program}' cannot be started");
        }
    }

    private static void Write(StreamWriter input, IReadOnlyList<string> lines)
    {
        try
        {
            foreach (var line in lines)
                input.Write(line + "\n");
            input.Close();
        }
        catch (IOException)
        {
            // Git ended before it read everything; its exit code says whether that is an error.
        }
    }

    private static void End(Process git)
    {
        try
        {
            git.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended
        }
    }

    /// <summary>The first fatal error, else the first line, without its prefix.</summary>
    private static string ReasonIn(string errors)
    {
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines.FirstOrDefault(text => text.StartsWith("fatal:", StringComparison.Ordinal))
            ?? lines.FirstOrDefault() ?? "";
        return line[(line.IndexOf(':') + 1)..].Trim();
    }
}
