using ContainerLint.Cli.Files;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Hosting;

/// <summary>The reports that a run writes when it is over.</summary>
/// <param name="targets">The reports.</param>
/// <param name="color">When the text is coloured.</param>
/// <param name="terminal">The streams and working folder.</param>
internal sealed class ReportPlan(IReadOnlyList<ReportTarget> targets, ColorChoice color, Terminal terminal)
{
    /// <summary>Writes the problems of a result to standard error, and then all reports.</summary>
    /// <returns>The result, with a problem for each report that could not be written.</returns>
    public LintResult Write(LintResult result)
    {
        var errors = color.ErrorStyle(terminal);
        ProblemReport.Write(terminal.Error, errors, result.Problems);
        var unwritten = WriteReports(result);
        ProblemReport.Write(terminal.Error, errors, unwritten);
        terminal.Output.Flush();
        return result.With(unwritten);
    }

    /// <summary>Files before standard output: whoever reads that may close it.</summary>
    private List<Problem> WriteReports(LintResult result)
    {
        var report = new Report(result, new ReportPaths(terminal.Folder), terminal.Today);
        var problems = new List<Problem>();
        foreach (var target in targets.Where(target => target.File is not null))
        {
            if (WriteFile(target, report) is { } problem)
                problems.Add(problem);
            else if (target.Note is { } note)
                terminal.Error.WriteLine(note);
        }

        foreach (var target in targets.Where(target => target.File is null))
            Show(target, report);
        return problems;
    }

    private static Problem? WriteFile(ReportTarget target, Report report)
    {
        try
        {
            using var file = ReportFile.Open(target.File!, target.IsAppended);
            target.Format.Write(file.Stream, report);
            file.Commit();
            return null;
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return new Problem(target.Shown, FileErrors.WriteProblem(exception));
        }
    }

    private void Show(ReportTarget target, Report report)
    {
        if (target.Format == ReportFormat.Text)
        {
            // An empty run is explained on standard error instead.
            if (!report.Result.IsEmpty)
                new TextReport(Text(target), color.OutputStyle(terminal), terminal.Width).Write(report.Result);
            return;
        }

        terminal.Output.Flush();
        target.Format.Write(terminal.Bytes, report);
    }

    private TextWriter Text(ReportTarget target) =>
        target.IsEscaped ? new EscapedWriter(terminal.Output) { NewLine = "\n" } : terminal.Output;
}
