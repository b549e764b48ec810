using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Reports;
using ContainerLint.Linting;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint merge</c>: makes one report of the JSON reports of several runs.</summary>
internal sealed class MergeCommand
{
    private const string Description =
        """
        Make one report of the JSON reports of several runs

        Joins the parts of --shard, or runs over several folders, in any form but html, whose page shows images that the
        reports do not have. The files that were linted need not be there.
        """;

    private const string Example =
        """
        Examples:
        containerlint --shard 1/2 --format json > 1.json    in one job
        containerlint --shard 2/2 --format json > 2.json    in another one
        containerlint merge 1.json 2.json                   the report of a run without parts
        """;

    private readonly Argument<string[]> files = new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
        HelpName = "FILE…",
        Description = "Reports made with --format json",
    };

    private readonly System.CommandLine.Option<string> failOn = new("--fail-on")
    {
        HelpName = "SEVERITY",
        Description = "End with exit code 1 if something weighs this much or more; 'none' never does [default: warning]",
    };

    private readonly FormatOptions reports;

    private MergeCommand(Command command)
    {
        command.Arguments.Add(files);
        ArgumentText.Restrict(failOn, "none", "hint", "info", "warning", "error");
        command.Options.Add(failOn);
        reports = new FormatOptions(command);
        Help.Add(command, Example);
        command.SetAction(parsed => Run(parsed, (Terminal)parsed.InvocationConfiguration));
    }

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("merge", Description);
        _ = new MergeCommand(command);
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var plan = reports.Plan(parsed, terminal);
        if (plan.NeedsDocuments)
        {
            throw new UsageException(
                "a page shows images, which the reports have not: make it with 'containerlint --format html'");
        }

        var results = parsed.GetValue(files)!.Select(path => Read(path, terminal)).ToList();
        if (MergedResult.Gap(results) is { } gap)
            throw new UsageException(gap);
        var result = MergedResult.Of(results);
        var written = LintCommand.Report(parsed, terminal, reports, plan, result);
        var words = parsed.GetValue(failOn) is { } least
            ? CommandLineSettings.None with { Values = [new(ReportOptions.FailOn.Key, least)] }
            : CommandLineSettings.None;
        return RuleOptions.ExitCode(new RunSettings(terminal.Folder, words) { Today = terminal.Today }, written);
    }

    private static LintResult Read(string path, Terminal terminal)
    {
        string? problem;
        try
        {
            var json = File.ReadAllBytes(Path.GetFullPath(path, terminal.Folder));
            if (JsonReportReader.TryRead(json, out problem) is { } result)
                return result;
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            problem = FileErrors.ReadProblem(exception, path);
        }

        throw new UsageException($"'{path}' {problem}");
    }
}
