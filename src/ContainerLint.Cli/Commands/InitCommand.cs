using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Linting;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint init</c>: a beginning of a configuration.</summary>
internal sealed class InitCommand
{
    private const string Name = ".editorconfig";

    private const string Description =
        """
        Write a section with comments into the .editorconfig

        Everything is as it would be without, so nothing changes until you change it. An .editorconfig that there is keeps
        what is in it, its encoding and its line ends; one that says anything of ContainerLint already stays as it is.
        """;

    private readonly Argument<string?> folder = new("FOLDER")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "Where to write; without it: the working folder",
    };

    private readonly System.CommandLine.Option<string> preset = new("--preset")
    {
        HelpName = "NAME",
        Description = "The preset to write: " + string.Join(", ", Preset.Option.Words) + " [default: default]",
    };

    private InitCommand(Command command)
    {
        ArgumentText.Restrict(preset, [.. Preset.Option.Words]);
        command.Arguments.Add(folder);
        command.Options.Add(preset);
    }

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("init", Description);
        var init = new InitCommand(command);
        Help.Add(command, "Examples:\ncontainerlint init\ncontainerlint init --preset strict");
        command.SetAction(parsed => init.Run(parsed, (Terminal)parsed.InvocationConfiguration));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var given = parsed.GetValue(folder) ?? ".";
        if (given.Length == 0 || given.Contains('\0') || !Directory.Exists(Path.GetFullPath(given, terminal.Folder)))
            throw new UsageException($"'{given}' is not a folder");
        var path = Path.Combine(Path.GetFullPath(given, terminal.Folder), Name);
        var shown = FileStore.ShownPath(path, terminal.Folder);
        var wanted = Preset.Find(parsed.GetValue(preset) ?? Preset.Default.Name)!;
        return Path.Exists(path)
            ? Append(terminal, path, shown, wanted)
            : Write(terminal, shown, "Wrote", () => Replace(
                path, System.Text.Encoding.UTF8.GetBytes(StartingSection.ForNew(wanted)), mayReplace: false));
    }

    private static int Append(Terminal terminal, string path, string shown, Preset preset)
    {
        if (!DiskFile.TryRead(path, out var bytes, out var problem)
            || TextFile.Of(shown, path, bytes, out problem) is not { } file)
        {
            return Refuse(terminal, new Problem(shown, problem!));
        }

        if (!file.IsLossless)
            return Refuse(terminal, new Problem(shown, "is not valid UTF-8, so bytes would be lost: nothing was written"));
        if (StartingSection.LineIn(file) is { } line)
        {
            terminal.Output.WriteLine($"'{shown}' says something of ContainerLint already, in line {line}: nothing was written");
            return ExitCodes.Clean;
        }

        return Write(terminal, shown, "Added a section to", () => Replace(
            path, file.Format.Encode(StartingSection.Append(file.Source.Text, preset)), mayReplace: true));
    }

    private static void Replace(string path, byte[] content, bool mayReplace)
    {
        using var draft = AtomicFile.Prepare(path, content);
        draft.Commit(mayReplace);
    }

    private static int Write(Terminal terminal, string shown, string done, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return Refuse(terminal, new Problem(shown, FileErrors.WriteProblem(exception)));
        }

        terminal.Output.WriteLine($"{done} '{shown}'");
        return ExitCodes.Clean;
    }

    private static int Refuse(Terminal terminal, Problem problem)
    {
        Reports.ProblemReport.Write(
            terminal.Error, OutputOptions.DefaultStyle(terminal, terminal.IsErrorShown), [problem]);
        return ExitCodes.Unreadable;
    }
}
