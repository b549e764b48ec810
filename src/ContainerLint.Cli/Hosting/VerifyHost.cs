using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Hosting;

/// <summary>What <c>containerlint verify</c> is asked to do.</summary>
/// <param name="Input">The files.</param>
/// <param name="Settings">The settings of the command line.</param>
/// <param name="Registries">How registries are queried.</param>
/// <param name="Reports">What to write.</param>
internal sealed record VerifyRequest(
    InputRequest Input, CommandLineSettings Settings, RegistryAccess Registries, ReportRequest Reports);

/// <summary>Runs <c>containerlint verify</c>: lints with the answers of registries.</summary>
/// <param name="request">What to do.</param>
/// <param name="terminal">Where to read and write.</param>
internal sealed class VerifyHost(VerifyRequest request, Terminal terminal)
{
    /// <summary>Verifies references.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        var settings = request.Settings.ForRun(terminal);
        using var survey = request.Registries.Survey(terminal, settings);
        var result = Check(settings, survey);
        RegistryReport.Write(terminal.Error, request.Reports.Color.ErrorStyle(terminal), survey.Notes);
        return LintOutcome.ExitCode(request.Reports.Plan(terminal).Write(result), settings);
    }

    private LintResult Check(RunSettings settings, RegistrySurvey survey)
    {
        var store = new FileStore(terminal.Folder);
        using var progress = Progress.On(terminal);
        var targets = InputFiles.Find(request.Input, store, terminal).Targets;
        var run = new LintRun(settings.Included(targets.Candidates), settings) { Registries = survey };
        return run.Check(store, progress, terminal.Cancellation).With(targets.Problems);
    }
}
