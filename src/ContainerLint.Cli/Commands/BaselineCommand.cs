using System.CommandLine;
using ContainerLint.Cli.Baselines;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint baseline</c>: records what is found today, so that runs report what is new.</summary>
internal sealed class BaselineCommand
{
    private const string Description =
        """
        Record what is found, so that runs report only what is new

        Writes the findings into .containerlint-baseline.json, a line for each, to be committed. Runs in its folder and
        below it do not report them; lines may come and go above them, and files may be renamed. What is gone leaves the
        file with the next run over the whole folder that is not in CI.
        """;

    private const string Examples =
        """
        Examples:
        containerlint baseline                   record what is found in this folder
        containerlint baseline src               the same for one folder, the rest of the baseline stays
        containerlint baseline --prune           only take out what is gone
        """;

    private readonly Option<bool> prune = new("--prune")
    {
        Description = "Only take out what is gone, and record nothing new",
    };

    private readonly InputOptions input;
    private readonly RuleOptions rules;
    private readonly BaselineOptions baselines;
    private readonly OutputOptions output;

    private BaselineCommand(Command command)
    {
        input = new InputOptions(command);
        command.Options.Add(prune);
        baselines = new BaselineOptions(command, isForReading: false);
        rules = new RuleOptions(command);
        output = new OutputOptions(command, text: null);
    }

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("baseline", Description);
        var baseline = new BaselineCommand(command);
        Help.Add(command, Examples);
        command.SetAction(parsed => baseline.Run(parsed, (Terminal)parsed.InvocationConfiguration));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        if (input.IsStandardInput(parsed))
            throw new UsageException("a baseline is made of files: '-' cannot be one of them");
        var settings = rules.ForRun(parsed, input.Values(parsed), terminal);
        var store = new FileStore(terminal.Folder);
        var file = baselines.OpenOrCreate(parsed, terminal, store);
        LintResult result;
        BaselineUpdate update;
        using (var progress = Progress.On(terminal))
        {
            var targets = input.Find(parsed, terminal, store);
            update = new BaselineUpdate(file, targets, BaselineOptions.OptionsOf(parsed), terminal.Folder);
            if (!update.IsWhole || parsed.GetValue(prune))
                update.ThrowIfOptionsDiffer();
            // What is found in a file may depend on any other one.
            var all = update.IsWhole ? targets : targets.With(Targets.Find(
                [Path.GetRelativePath(terminal.Folder, file.Folder)], [], terminal.Folder, terminal.Cancellation));
            var run = new LintRun(settings.Included(all.Candidates), settings);
            result = run.Check(store, progress, terminal.Cancellation).With(all.Problems);
        }

        ProblemReport.Write(terminal.Error, output.ErrorStyle(parsed, terminal), result.Problems);
        var content = update.Content(result, addsNew: !parsed.GetValue(prune));
        if (file.IsNew && content.Entries.Count == 0)
        {
            terminal.Output.WriteLine("No findings: there is nothing to record");
        }
        else if (file.Write(content) is { } problem)
        {
            ProblemReport.Write(
                terminal.Error, output.ErrorStyle(parsed, terminal), [new Problem(file.Shown, problem)]);
            return ExitCodes.Unreadable;
        }
        else
        {
            terminal.Output.WriteLine(Summary(file, content, update));
        }

        return result.Problems.Count > 0 ? ExitCodes.Unreadable : ExitCodes.Clean;
    }

    private static string Summary(BaselineFile file, Baseline content, BaselineUpdate update)
    {
        var count = $"{Wording.Count(content.Entries.Count, "finding")} in '{Visible.Line(file.Shown)}'";
        if (file.IsNew)
            return $"{count}: commit the file, and runs report only what is new";
        return update is { Added: 0, Removed: 0 } ? $"{count}, as before"
            : $"{count}: {update.Added:N0} added, {update.Removed:N0} gone";
    }
}
