using ContainerLint.Cli.Files;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Commands;

/// <summary>The reports that a run is to write, known before it begins.</summary>
/// <param name="terminal">The world around the run.</param>
/// <param name="style">The colours of standard output.</param>
internal sealed class ReportPlan(Terminal terminal, Style style)
{
    /// <summary>What is to be written, in this order; files before standard output, whose reader may be gone.</summary>
    public List<ReportTarget> Targets { get; } = [];

    /// <summary>Whether a report is about more than findings: about the images that files name.</summary>
    public bool NeedsDocuments => Targets.Exists(target => target.Format == ReportFormat.Html);

    /// <summary>The full path of a path that may be relative to the working folder.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, terminal.Folder);

    /// <summary>Writes all reports.</summary>
    /// <returns>The files that could not be written.</returns>
    public IReadOnlyList<Problem> Write(LintResult result)
    {
        var report = new Report(result, new ReportPaths(terminal.Folder), terminal.Today);
        var problems = new List<Problem>();
        foreach (var target in Targets.Where(target => target.File is not null))
        {
            if (WriteFile(target, report) is { } problem)
                problems.Add(problem);
            else if (target.Note is { } note)
                terminal.Error.WriteLine(note);
        }

        foreach (var target in Targets.Where(target => target.File is null))
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
        // Of nothing people are told in another way.
        if (target.Format == ReportFormat.Text && report.Result.IsEmpty)
            return;
        if (target.Format == ReportFormat.Text)
        {
            var output = target.IsInert ? new EscapedWriter(terminal.Output) { NewLine = "\n" } : terminal.Output;
            new TextReport(output, style, terminal.Width).Write(report.Result);
            return;
        }

        terminal.Output.Flush();
        target.Format.Write(terminal.Bytes, report);
    }
}
