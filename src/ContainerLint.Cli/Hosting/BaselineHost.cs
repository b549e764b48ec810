using ContainerLint.Baselines;
using ContainerLint.Cli.Baselines;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Hosting;

/// <summary>What <c>containerlint baseline</c> is asked to do.</summary>
/// <param name="Input">The files whose findings are recorded.</param>
/// <param name="Settings">The settings of the command line.</param>
/// <param name="Baseline">The baseline to write.</param>
internal sealed record RecordingRequest(InputRequest Input, CommandLineSettings Settings, BaselineRequest Baseline)
{
    /// <summary>Whether only fixed findings are removed and new ones are not recorded.</summary>
    public bool IsPruning { get; init; }

    /// <summary>When output is coloured.</summary>
    public ColorChoice Color { get; init; }
}

/// <summary>Runs <c>containerlint baseline</c>: lints and records the findings.</summary>
/// <param name="request">What to do.</param>
/// <param name="terminal">Where to read and write.</param>
internal sealed class BaselineHost(RecordingRequest request, Terminal terminal)
{
    private readonly FileStore store = new(terminal.Folder);
    private readonly RunSettings settings = request.Settings.ForRun(terminal, request.Input.FirstPath);
    private readonly Style errors = request.Color.ErrorStyle(terminal);

    /// <summary>Records findings.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        var file = request.Baseline.OpenOrCreate(terminal, store);
        var (update, result) = Check(file);
        KnowledgeReport.Write(terminal.Error, errors, settings, isForPeople: false);
        ProblemReport.Write(terminal.Error, errors, result.Problems);
        var content = update.Content(result, addsNew: !request.IsPruning) with { Knowledge = settings.Knowledge.Label };
        if (file.IsNew && content.Entries.Count == 0)
        {
            terminal.Output.WriteLine("No findings: there is nothing to record");
        }
        else if (file.Write(content) is { } problem)
        {
            ProblemReport.Write(terminal.Error, errors, [new Problem(file.Shown, problem)]);
            return ExitCodes.Unreadable;
        }
        else
        {
            terminal.Output.WriteLine(Summary(file, content, update));
        }

        return result.Problems.Count > 0 ? ExitCodes.Unreadable : ExitCodes.Clean;
    }

    private (BaselineUpdate Update, LintResult Result) Check(BaselineFile file)
    {
        using var progress = Progress.On(terminal);
        var targets = InputFiles.Find(request.Input, store, terminal).Targets;
        var update = new BaselineUpdate(file, targets, request.Baseline.Options, terminal.Folder);
        if (!update.IsWhole || request.IsPruning)
            update.ThrowIfOptionsDiffer();
        var all = update.IsWhole ? targets : targets.With(AllIn(file.Folder));
        var run = new LintRun(settings.Included(all.Candidates), settings);
        var result = run.Check(store, progress, terminal.Cancellation);
        return (update, result.With([.. settings.Chosen.Problems, .. all.Problems]));
    }

    /// <summary>All files that the baseline covers: findings in one of them may depend on any other.</summary>
    private Targets AllIn(string folder) => Targets.Find(
        [Path.GetRelativePath(terminal.Folder, folder)], [], terminal.Folder, terminal.Cancellation);

    private static string Summary(BaselineFile file, Baseline content, BaselineUpdate update)
    {
        var count = $"{Wording.Count(content.Entries.Count, "finding")} in '{Visible.Line(file.Shown)}'";
        if (file.IsNew)
            return $"{count}: commit the file, and runs report only new findings";
        return update is { Added: 0, Removed: 0 } ? $"{count}, unchanged"
            : $"{count}: {update.Added:N0} added, {update.Removed:N0} removed";
    }
}
