using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Registry;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Hosting;

/// <summary>What <c>containerlint fix</c> is asked to do.</summary>
/// <param name="Input">The files.</param>
/// <param name="Settings">The settings of the command line.</param>
/// <param name="Baseline">The findings that are not new.</param>
internal sealed record FixRequest(InputRequest Input, CommandLineSettings Settings, BaselineRequest Baseline)
{
    /// <summary>Whether unsafe fixes are applied.</summary>
    public bool IncludesUnsafe { get; init; }

    /// <summary>Whether to show the changes and write nothing.</summary>
    public bool IsDiff { get; init; }

    /// <summary>How registries are queried; null to stay offline.</summary>
    public RegistryAccess? Registries { get; init; }

    /// <summary>When output is coloured.</summary>
    public ColorChoice Color { get; init; }
}

/// <summary>Runs <c>containerlint fix</c>: lints, fixes in memory, and writes.</summary>
/// <param name="request">What to do.</param>
/// <param name="terminal">Where to read and write.</param>
internal sealed class FixHost(FixRequest request, Terminal terminal)
{
    private readonly FileStore store = new(terminal.Folder);
    private readonly RunSettings settings = request.Settings.ForRun(terminal, request.Input.FirstPath);
    private readonly Style style = request.Color.OutputStyle(terminal);
    private readonly Style errors = request.Color.ErrorStyle(terminal);

    /// <summary>Fixes.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        using var survey = request.Registries?.Survey(terminal, settings);
        var known = request.Baseline.Open(terminal, store);
        var (input, result) = Fix(survey);
        RegistryReport.Write(terminal.Error, errors, survey?.Notes ?? RegistryNotes.None);
        KnowledgeReport.Write(terminal.Error, errors, settings, isForPeople: false);
        ProblemReport.Write(terminal.Error, errors, result.Problems);
        if (request.IsDiff)
            return ShowDiff(result);
        var (written, unwritten) = Write(input, result);
        ProblemReport.Write(terminal.Error, errors, unwritten);
        var remaining = result.Remaining with { Problems = [.. result.Problems, .. unwritten] };
        var baseline = request.Baseline.Compare(known, remaining, input.Targets, terminal);
        remaining = baseline?.Result ?? remaining;
        if (!request.Input.IsStandardInput)
            terminal.Output.WriteLine(Summary(written, remaining));
        terminal.Output.Flush();
        if (baseline is not null)
            BaselineReport.Write(terminal.Error, baseline.Update(request.Baseline.MayUpdate));
        return LintOutcome.ExitCode(remaining, settings);
    }

    private (InputFiles Input, FixResult Result) Fix(RegistrySurvey? survey)
    {
        using var progress = Progress.On(terminal);
        var input = InputFiles.Find(request.Input, store, terminal);
        var targets = input.Targets with { Candidates = settings.Included(input.Targets.Candidates) };
        var run = new LintRun(targets.Candidates, settings) { Registries = survey };
        var fix = new FixRun(run, request.IncludesUnsafe, input.StandardInput);
        var result = fix.Fix(store, progress, terminal.Cancellation);
        IReadOnlyList<Problem> problems =
        [
            .. settings.Chosen.Problems, .. targets.Problems, .. result.Remaining.Problems, .. result.Problems,
        ];
        return (input with { Targets = targets }, result with { Problems = problems });
    }

    private int ShowDiff(FixResult result)
    {
        UnifiedDiff.Write(terminal.Output, style, result.Changes);
        terminal.Output.Flush();
        var files = Wording.Count(result.Changes.Count(), "file");
        terminal.Error.WriteLine($"{Wording.Count(result.Fixed, "finding")} would be fixed in {files}");
        return result.Problems.Count > 0 ? ExitCodes.Unreadable
            : result.Changes.Any() ? ExitCodes.Findings
            : ExitCodes.Clean;
    }

    private (int Written, IReadOnlyList<Problem> Unwritten) Write(InputFiles input, FixResult result)
    {
        var output = new ChangeOutput(terminal, style);
        if (!request.Input.IsStandardInput)
            return output.Write(result.Groups, "Fixed", "finding");
        output.PassThrough(input.StandardInput, result.Changes);
        return (0, []);
    }

    private static string Summary(int written, LintResult remaining)
    {
        var (count, known) = (remaining.Findings.Count, remaining.Hidden.Baselined);
        return $"{Wording.Count(written, "file")} changed, {Wording.Count(count, "finding")} "
            + (count == 1 ? "remains" : "remain") + (known > 0 ? $", {known:N0} more in the baseline" : "");
    }
}
