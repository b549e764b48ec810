using System.CommandLine;

namespace ContainerLint.Cli.Commands;

/// <summary><c>--shard</c>: the part of the files that a run is about.</summary>
internal sealed class ShardOption
{
    private readonly Option<string?> shard = new("--shard")
    {
        HelpName = "N/COUNT",
        Description = "Report on one part of the files: 2/5 is the second of five. 'containerlint merge' joins "
            + "the JSON reports of all parts",
    };

    /// <summary>Adds the option to a command.</summary>
    public ShardOption(Command command) => command.Options.Add(shard);

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
}
