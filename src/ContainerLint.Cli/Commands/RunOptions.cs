using System.CommandLine;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary>How a run is carried out: which part of it, and with which cache.</summary>
internal sealed class RunOptions
{
    private readonly ShardOption shard;

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
        shard = new ShardOption(command);
        command.Options.Add(isUncached);
        command.Options.Add(cacheFolder);
    }

    /// <inheritdoc cref="ShardOption.Part"/>
    public Shard Part(ParseResult parsed) => shard.Part(parsed);

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
