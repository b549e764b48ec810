using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// Annotations of GitHub Actions, the highest severity first: GitHub limits the annotations of a kind per step, so a
/// last line in the log says how many it drops.
/// </summary>
internal static class GitHubReport
{
    /// <summary>How many annotations of a kind GitHub shows per step.</summary>
    private const int MostShown = 10;

    /// <summary>Writes one command per line.</summary>
    public static void Write(TextWriter output, Report report)
    {
        var hidden = 0;
        foreach (var (kind, severities) in Kinds)
        {
            var count = 0;
            foreach (var severity in severities)
            {
                foreach (var found in report.Result.Findings)
                {
                    if (found.Severity != severity)
                        continue;
                    count++;
                    Write(output, kind, found.Finding, report.Paths);
                }
            }

            hidden += Math.Max(0, count - MostShown);
        }

        if (hidden > 0)
        {
            output.WriteLine(
                $"GitHub shows at most {MostShown} annotations of a kind per step and hides {hidden:N0} of these");
        }
    }

    /// <summary>GitHub's annotation kinds, from high to low, with their severities.</summary>
    private static IEnumerable<(string Kind, Severity[] Severities)> Kinds =>
    [
        ("error", [Severity.Error]),
        ("warning", [Severity.Warning]),
        ("notice", [Severity.Info, Severity.Hint]),
    ];

    private static void Write(TextWriter output, string kind, Finding finding, ReportPaths paths)
    {
        var position = Position.Of(finding.Place);
        output.Write($"::{kind} file={Property(paths.Of(finding.Place.Source))},line={position.Line}");
        output.Write($",endLine={EndLineOf(finding.Place, position)}");
        // GitHub rejects columns for a range of several lines.
        if (position.EndLine == position.Line)
            output.Write($",col={position.Column},endColumn={position.EndColumn}");
        output.Write($",title={Property($"{finding.Rule.Id} {finding.Rule.Page.Name}")}");
        output.WriteLine($"::{Data(Wording.Details(finding))}");
    }

    /// <summary>A span that ends before the first character of a line ends in the previous line.</summary>
    private static int EndLineOf(Place place, Position position) =>
        position.EndColumn == 1 && place.Span.Length > 0
            ? Math.Max(position.Line, position.EndLine - 1)
            : position.EndLine;

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
