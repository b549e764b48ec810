using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint merge</c>: joins the JSON reports of several runs.</summary>
internal static class MergeCommand
{
    private const string Description =
        """
        Join the JSON reports of several runs into one

        For the parts of --shard, or runs over several folders. Writes any format but html, as JSON reports do not have
        the images that the page shows. The linted files are not needed.
        """;

    private const string Examples =
        """
        Examples:
        containerlint --shard 1/2 --format json > 1.json    in one job
        containerlint --shard 2/2 --format json > 2.json    in another
        containerlint merge 1.json 2.json                   the same report as a run without parts
        """;

    private const string Codes =
        """
        Exit codes:
        as for 'containerlint'
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            HelpName = "FILE…",
            Description = "Reports written with --format json",
        };
        var command = new Command("merge", Description) { files };
        var failOn = new FailOnOption(command);
        var formats = new FormatOptions(command);
        command.Runs(
            (parsed, terminal) =>
            {
                var reports = formats.Read(parsed, terminal);
                if (reports.NeedsDocuments)
                {
                    throw new UsageException(
                        "JSON reports lack the images of the html format: write it with 'containerlint --format html'");
                }

                var settings = new CommandLineSettings(RuleSelection.All, [.. failOn.Values(parsed)]);
                return new MergeHost(new(parsed.GetValue(files)!, settings, reports), terminal).Run();
            },
            Examples, Codes);
        return command;
    }
}
