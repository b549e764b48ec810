using System.CommandLine;
using System.CommandLine.Parsing;
using ContainerLint.Cli.Caching;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary>How a run is carried out: which part of it, and with which help from the last one.</summary>
internal sealed class RunOptions
{
    /// <summary>What changes how a result is shown, and not the result.</summary>
    private static readonly HashSet<string> OfOutput =
        new(StringComparer.Ordinal) { "--format", "--output", "--color", "--no-ci", "--fail-on", "--no-cache", "--cache-folder" };

    private readonly Option<string?> shard = new("--shard")
    {
        HelpName = "N/COUNT",
        Description = "Report on one part of the files: 2/5 is the second of five. 'containerlint merge' joins the "
            + "reports (--format json) of all parts",
    };

    private readonly Option<bool> isUncached = new("--no-cache")
    {
        Description = "Read and lint everything anew, and leave nothing for the next run",
    };

    private readonly Option<string?> cacheFolder = new("--cache-folder")
    {
        HelpName = "FOLDER",
        Description = "Where results are kept for the next run; without it in the user's folder for caches",
    };

    /// <summary>Adds the options to a command.</summary>
    public RunOptions(Command command)
    {
        command.Options.Add(shard);
        command.Options.Add(isUncached);
        command.Options.Add(cacheFolder);
    }

    /// <summary>Lints files.</summary>
    /// <param name="parsed">The words of the command line.</param>
    /// <param name="terminal">The world around.</param>
    /// <param name="settings">What applies.</param>
    /// <param name="targets">The files, without those that are excluded.</param>
    /// <param name="store">Where they come from.</param>
    /// <param name="progress">Hears of every file.</param>
    /// <param name="registries">Asks registries, which no earlier result will do for; null if they are not asked.</param>
    /// <param name="isAnew">
    /// Whether no earlier result will do: for a report about more than findings, as a result that is repeated has no
    /// images, and for texts that are not on the disk.
    /// </param>
    /// <exception cref="UsageException">There is no such part.</exception>
    public LintResult Check(
        ParseResult parsed,
        Terminal terminal,
        RunSettings settings,
        Targets targets,
        FileStore store,
        Progress progress,
        RegistrySurvey? registries,
        bool isAnew)
    {
        var part = Part(parsed);
        var run = new LintRun(targets.Candidates, settings) { Part = part, Registries = registries };
        var cache = isAnew || registries is not null ? null : CacheFor(parsed, terminal, settings, targets.Candidates);
        var result = cache is null
            ? run.Check(store, progress, terminal.Cancellation)
            : cache.Check(run, targets.Candidates, store, progress, terminal.Cancellation);
        return result.With([.. targets.Problems.Where(problem => part.Owns(problem.Path))]) with { Part = part };
    }

    /// <summary>Whether only a part of the files is reported on.</summary>
    /// <exception cref="UsageException">There is no such part.</exception>
    public bool IsPart(ParseResult parsed) => Part(parsed) != Shard.Whole;

    private Shard Part(ParseResult parsed)
    {
        if (parsed.GetValue(shard) is not { } text)
            return Shard.Whole;
        return Shard.TryParse(text, out var part)
            ? part
            : throw new UsageException($"'{text}' is no part: write N/COUNT, such as 2/5, with no more than 1000 parts");
    }

    private CachedRun? CacheFor(
        ParseResult parsed, Terminal terminal, RunSettings settings, IReadOnlyList<Candidate> candidates)
    {
        if (parsed.GetValue(isUncached) || !CachedRun.IsWorthwhile(candidates))
            return null;
        var folder = parsed.GetValue(cacheFolder) is { Length: > 0 } given
            ? new CacheFolder(Path.GetFullPath(given, terminal.Folder), terminal.Time)
            : CacheFolder.OfUser(terminal.Variable, terminal.Time);
        if (folder is null)
            return null;
        var paths = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(Words);
        var options = parsed.CommandResult.Children.OfType<OptionResult>()
            .Where(option => !option.Implicit && !OfOutput.Contains(option.Option.Name))
            .SelectMany(option => Words(option).Prepend(option.Option.Name));
        return new CachedRun(
            folder,
            settings,
            string.Join('\0', paths.Prepend(terminal.Folder)),
            string.Join('\0', options.Prepend(settings.Today.ToString())));
    }

    private static IEnumerable<string> Words(SymbolResult result) => result.Tokens.Select(token => token.Value);
}
