using ContainerLint.Cli.Baselines;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Registry;
using ContainerLint.Cli.Reports;
using ContainerLint.Languages;

namespace ContainerLint.Cli.Hosting;

/// <summary>Runs <c>containerlint</c>: finds files, lints them, and reports.</summary>
/// <param name="request">What to do.</param>
/// <param name="terminal">Where to read and write.</param>
internal sealed class LintHost(LintRequest request, Terminal terminal)
{
    private readonly FileStore store = new(terminal.Folder);
    private readonly RunSettings settings = request.Settings.ForRun(terminal, request.Input.FirstPath);
    private int found;
    private int included;

    /// <summary>Lints.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">A baseline, a list or git cannot answer.</exception>
    /// <exception cref="ConfigurationException">A configuration file is invalid.</exception>
    public int Run()
    {
        using var survey = request.Registries?.Survey(terminal, settings);
        var (result, baseline) = Check(survey);
        RegistryReport.Write(
            terminal.Error, request.Reports.Color.ErrorStyle(terminal), survey?.Notes ?? RegistryNotes.None);
        result = result.With(settings.Chosen.Problems) with { Knowledge = settings.Chosen.Statement };
        if (!result.IsEmpty)
        {
            KnowledgeReport.Write(
                terminal.Error, request.Reports.Color.ErrorStyle(terminal), settings, request.Reports.IsForPeople);
        }

        var reported = request.Reports.Plan(terminal).Write(result);
        if (baseline is not null)
        {
            var mayUpdate = request.Baseline.MayUpdate && !request.Scope.IsStaged;
            BaselineReport.Write(terminal.Error, baseline.Update(mayUpdate));
        }

        if (result.IsEmpty && result.Part == Shard.Whole)
            ExplainEmptyRun();
        return LintOutcome.ExitCode(reported, settings);
    }

    private (LintResult Result, BaselineComparison? Baseline) Check(RegistrySurvey? survey)
    {
        using var progress = Progress.On(terminal);
        var input = InputFiles.Find(request.Input, store, terminal);
        var scope = RunScope.Of(request.Scope, input.Targets, store, terminal);
        var known = request.Baseline.Open(terminal, store);
        var targets = WithoutExcluded(scope.Targets);
        var result = Check(targets, survey, progress);
        var baseline = request.Baseline.Compare(known, result, targets, terminal);
        result = baseline?.Result ?? result;
        return (scope.Lines?.Filter(result, terminal.Folder) ?? result, baseline);
    }

    private LintResult Check(Targets targets, RegistrySurvey? survey, Progress progress)
    {
        var run = new LintRun(targets.Candidates, settings) { Part = request.Part, Registries = survey };
        var cache = CanUseCache ? request.Cache.Open(terminal, settings, targets.Candidates) : null;
        var result = cache is null
            ? run.Check(store, progress, terminal.Cancellation)
            : cache.Check(run, targets.Candidates, store, progress, terminal.Cancellation);
        var problems = targets.Problems.Where(problem => request.Part.Owns(problem.Path));
        return result.With([.. problems]) with { Part = request.Part };
    }

    /// <summary>
    /// A cached result has no documents, is about the texts on disk and not the staged ones, and does not know what
    /// registries answer today.
    /// </summary>
    private bool CanUseCache =>
        request.Registries is null && !request.Scope.IsStaged && !request.Reports.NeedsDocuments;

    private Targets WithoutExcluded(Targets targets)
    {
        var candidates = settings.Included(targets.Candidates);
        (found, included) = (targets.Candidates.Count, candidates.Count);
        // A part cannot tell that a finding of the baseline is gone, as it does not cover whole folders.
        return targets with
        {
            Candidates = candidates,
            Folders = request.Part == Shard.Whole ? targets.Folders : [],
        };
    }

    private void ExplainEmptyRun() => terminal.Error.WriteLine(
        found == 0 ? $"No files to lint in {request.Input.Label}: no {LanguageList.Plurals("or")}"
        : included == 0 ? $"The configuration excludes all files in {request.Input.Label}"
        : $"No images in {request.Input.Label}: {Wording.Count(included, "file")} looked at");
}
