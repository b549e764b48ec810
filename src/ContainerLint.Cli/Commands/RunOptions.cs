using System.CommandLine;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary>How a run is carried out: which part of it, and with which cache.</summary>
internal sealed class RunOptions
{
    private readonly Option<string?> shard = new("--shard")
    {
        HelpName = "N/COUNT",
        Description = "Report on one part of the files: 2/5 is the second of five. 'containerlint merge' joins the JSON "
            + "reports of all parts",
    };

    private readonly Option<bool> isUncached = new("--no-cache")
    {
        Description = "Lint every file again, and cache nothing for the next run",
    };

    private readonly Option<string?> cacheFolder = new("--cache-folder")
    {
        HelpName = "FOLDER",
        Description = "Where results are cached [default: the user's cache folder]",
    };

    /// <summary>Adds the options to a command.</summary>
    public RunOptions(Command command)
    {
        command.Options.Add(shard);
        command.Options.Add(isUncached);
        command.Options.Add(cacheFolder);
    }

    /// <summary>The part of the files to report on.</summary>
    /// <exception cref="UsageException">There is no such part.</exception>
    public Shard Part(ParseResult parsed)
    {
        if (parsed.GetValue(shard) is not { } text)
            return Shard.Whole;
        return Shard.TryParse(text, out var part)
            ? part
            : throw new UsageException($"'{text}' is not a part: write N/COUNT, such as 2/5, with at most 1000 parts");
    }

    /// <summary>Where results are cached.</summary>
    public CacheRequest Cache(ParseResult parsed, InputRequest input, Terminal terminal)
    {
        var folder = parsed.GetValue(cacheFolder) is { Length: > 0 } given
            ? Path.GetFullPath(given, terminal.Folder)
            : null;
        return new CacheRequest(
            !parsed.GetValue(isUncached), folder, input.Paths, [$"{Part(parsed)}", .. ResultOptions.In(parsed)]);
    }
}
