using System.CommandLine;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint baseline</c>: records findings.</summary>
internal static class BaselineCommand
{
    private const string Description =
        """
        Record today's findings, so that runs report only new ones

        Writes the findings to .containerlint-baseline.json, one per line; commit the file. Runs in its folder and below
        do not report them, even if lines move or files are renamed. The next run over the whole folder outside CI
        removes findings that are fixed.
        """;

    private const string Examples =
        """
        Examples:
        containerlint baseline                   record the findings of this folder
        containerlint baseline src               record one folder, and keep the rest of the baseline
        containerlint baseline --prune           only remove fixed findings
        """;

    private const string Codes =
        """
        Exit codes:
        0   the baseline is up to date
        2   invalid command line or configuration
        3   a file could not be read or written
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("baseline", Description);
        var input = new InputOptions(command);
        var prune = new Option<bool>("--prune") { Description = "Only remove fixed findings, and record no new ones" };
        command.Options.Add(prune);
        var baselines = new BaselineOptions(command, isForReading: false);
        var rules = new RuleOptions(command);
        var knowledge = new KnowledgeOptionSet(command);
        var output = new OutputOptions(command, text: null);
        command.Runs(
            (parsed, terminal) =>
            {
                var files = input.Read(parsed);
                if (files.IsStandardInput)
                    throw new UsageException("a baseline records files: it cannot record '-', standard input");
                var settings = rules.Read(parsed, [.. input.Values(parsed), .. knowledge.Values(parsed)]);
                var request = new RecordingRequest(files, settings, baselines.Read(parsed, terminal))
                {
                    IsPruning = parsed.GetValue(prune),
                    Color = output.Color(parsed),
                };
                return new BaselineHost(request, terminal).Run();
            },
            Examples, Codes);
        return command;
    }
}
