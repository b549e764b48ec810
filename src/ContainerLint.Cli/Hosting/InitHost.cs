using System.Text;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Reports;
using ContainerLint.Linting;

namespace ContainerLint.Cli.Hosting;

/// <summary>What <c>containerlint init</c> is asked to do.</summary>
/// <param name="Folder">Where to write; absolute or relative to the working folder.</param>
/// <param name="Preset">The preset to write.</param>
internal sealed record InitRequest(string Folder, Preset Preset);

/// <summary>Runs <c>containerlint init</c>: writes a section of settings into an <c>.editorconfig</c>.</summary>
/// <param name="request">What to do.</param>
/// <param name="terminal">Where to write.</param>
internal sealed class InitHost(InitRequest request, Terminal terminal)
{
    private const string Name = ".editorconfig";

    /// <summary>Writes the section, unless the file has settings of ContainerLint already.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public int Run()
    {
        var folder = Path.GetFullPath(request.Folder, terminal.Folder);
        if (!Directory.Exists(folder))
            throw new UsageException($"'{request.Folder}' is not a folder");
        var path = Path.Combine(folder, Name);
        var shown = FileStore.ShownPath(path, terminal.Folder);
        return Path.Exists(path)
            ? Append(path, shown)
            : Write(shown, "Wrote", () => Replace(
                path, Encoding.UTF8.GetBytes(StartingSection.ForNew(request.Preset)), mayReplace: false));
    }

    private int Append(string path, string shown)
    {
        if (!DiskFile.TryRead(path, out var bytes, out var problem)
            || TextFile.Of(shown, path, bytes, out problem) is not { } file)
        {
            return Fail(new Problem(shown, problem!));
        }

        if (!file.IsLossless)
            return Fail(new Problem(shown, "is not valid UTF-8, so bytes would be lost: nothing was written"));
        if (StartingSection.LineIn(file) is { } line)
        {
            terminal.Output.WriteLine(
                $"'{shown}' already configures ContainerLint in line {line}: nothing was written");
            return ExitCodes.Clean;
        }

        var text = StartingSection.Append(file.Source.Text, request.Preset);
        return Write(
            shown, "Added a section to", () => Replace(path, file.Format.Encode(text), mayReplace: true));
    }

    private static void Replace(string path, byte[] content, bool mayReplace)
    {
        using var draft = AtomicFile.Prepare(path, content);
        draft.Commit(mayReplace);
    }

    private int Write(string shown, string done, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return Fail(new Problem(shown, FileErrors.WriteProblem(exception)));
        }

        terminal.Output.WriteLine($"{done} '{shown}'");
        return ExitCodes.Clean;
    }

    private int Fail(Problem problem)
    {
        ProblemReport.Write(terminal.Error, ColorChoice.Auto.ErrorStyle(terminal), [problem]);
        return ExitCodes.Unreadable;
    }
}
