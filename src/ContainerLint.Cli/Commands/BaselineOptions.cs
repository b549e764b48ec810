using System.CommandLine;
using System.CommandLine.Parsing;
using ContainerLint.Cli.Baselines;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Commands;

/// <summary>Which baseline a run heeds, and whether it may shrink it.</summary>
internal sealed class BaselineOptions
{
    private static readonly string[] Finding =
        ["--select", "--ignore", "--preset", "--registry", "--option", "--image-api", "--min-severity"];

    private readonly Option<string?> baseline = new("--baseline")
    {
        HelpName = "FILE",
        Description = "The baseline, whose findings are not reported; without it, the nearest "
            + $"{BaselineFile.Name} here or above in the repository",
    };

    private readonly Option<bool> noBaseline = new("--no-baseline")
    {
        Description = "Report also what the baseline has",
    };

    private readonly Option<bool> noUpdate = new("--no-update")
    {
        Description = "Take nothing out of the baseline that is gone; so it is always where a pipeline of CI runs",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isForReading">Whether the command heeds a baseline; else it writes one.</param>
    public BaselineOptions(Command command, bool isForReading)
    {
        command.Options.Add(baseline);
        if (!isForReading)
            return;
        command.Options.Add(noBaseline);
        command.Options.Add(noUpdate);
    }

    /// <summary>The options on which it depends what a run finds, as they were given.</summary>
    public static IReadOnlyList<string> OptionsOf(ParseResult parsed)
    {
        var given = parsed.CommandResult.Children.OfType<OptionResult>().Where(result => !result.Implicit).ToList();
        return
        [
            .. Finding.SelectMany(name => given.Where(result => result.Option.Name == name))
                .SelectMany(result => result.Tokens.Select(token => $"{result.Option.Name}={token.Value}")),
        ];
    }

    /// <summary>The baseline that the run heeds; null if there is none.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public BaselineFile? Open(ParseResult parsed, Terminal terminal, FileStore store)
    {
        if (parsed.GetValue(noBaseline))
        {
            return parsed.GetValue(baseline) is null
                ? null
                : throw new UsageException("--baseline and --no-baseline cannot stand together");
        }

        var path = Named(parsed, terminal) ?? BaselineFile.Find(terminal.Folder);
        return path is null ? null : BaselineFile.Open(path, store);
    }

    /// <summary>The baseline to write: the one that runs here heed, or a new one in the working folder.</summary>
    /// <exception cref="UsageException">It must not be overwritten.</exception>
    public BaselineFile OpenOrCreate(ParseResult parsed, Terminal terminal, FileStore store) =>
        BaselineFile.OpenOrCreate(
            Named(parsed, terminal)
                ?? BaselineFile.Find(terminal.Folder)
                ?? Path.Combine(terminal.Folder, BaselineFile.Name),
            store);

    /// <summary>Compares a result with a baseline; null without one.</summary>
    public static BaselineComparison? Compare(
        ParseResult parsed, Terminal terminal, BaselineFile? file, Targets targets, LintResult result) =>
        file is null ? null : new(file, result, targets, OptionsOf(parsed), terminal.Folder);

    /// <summary>Whether what is gone may be taken out of the baseline.</summary>
    public bool MayUpdate(ParseResult parsed, Terminal terminal) =>
        !parsed.GetValue(noUpdate) && !terminal.IsPipeline;

    private string? Named(ParseResult parsed, Terminal terminal)
    {
        if (parsed.GetValue(baseline) is not { } path)
            return null;
        return path.Contains('\0')
            ? throw new UsageException("--baseline needs a path")
            : Path.GetFullPath(path, terminal.Folder);
    }
}
