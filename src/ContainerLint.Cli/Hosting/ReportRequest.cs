using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Hosting;

/// <summary>The reports that a command line asks for.</summary>
/// <param name="Targets">The reports, at most one of them on standard output.</param>
/// <param name="Color">When the text report is coloured.</param>
internal sealed record ReportRequest(IReadOnlyList<ReportTarget> Targets, ColorChoice Color)
{
    /// <summary>Whether to write what the CI system around the run displays, if standard output is not taken.</summary>
    public bool DetectsCi { get; init; }

    /// <summary>Whether a report needs documents, and so cannot come from a cached or merged result.</summary>
    public bool NeedsDocuments => Targets.Any(target => target.Format == ReportFormat.Html);

    /// <summary>Whether standard output is for people.</summary>
    public bool IsForPeople => Targets.All(
        target => target.File is not null || target.Format == ReportFormat.Text);

    /// <summary>The reports to write, with those for people and for the CI system.</summary>
    public ReportPlan Plan(Terminal terminal)
    {
        var targets = Targets.ToList();
        if (Targets.All(target => target.File is not null))
        {
            Func<string, string?> variable = DetectsCi ? terminal.Variable : _ => null;
            targets.AddRange(CiReports.Of(targets, variable, terminal.Folder));
        }

        return new ReportPlan(targets, Color, terminal);
    }
}
