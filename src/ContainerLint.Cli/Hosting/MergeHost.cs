using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Hosting;

/// <summary>What <c>containerlint merge</c> is asked to do.</summary>
/// <param name="Files">The JSON reports to merge, absolute or relative to the working folder.</param>
/// <param name="Settings">The settings of the command line: the severity that fails the run.</param>
/// <param name="Reports">What to write.</param>
internal sealed record MergeRequest(
    IReadOnlyList<string> Files, CommandLineSettings Settings, ReportRequest Reports);

/// <summary>Runs <c>containerlint merge</c>: joins the JSON reports of several runs.</summary>
/// <param name="request">What to do.</param>
/// <param name="terminal">Where to read and write.</param>
internal sealed class MergeHost(MergeRequest request, Terminal terminal)
{
    /// <summary>Merges the reports.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">A report cannot be read, or a part of a run is missing.</exception>
    public int Run()
    {
        var results = request.Files.Select(Read).ToList();
        if (MergedResult.Gap(results) is { } gap)
            throw new UsageException(gap);
        var written = request.Reports.Plan(terminal).Write(MergedResult.Of(results));
        return LintOutcome.ExitCode(written, request.Settings.ForRun(terminal));
    }

    private LintResult Read(string path)
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
