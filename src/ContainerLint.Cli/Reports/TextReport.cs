using System.Globalization;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>Findings as text: place and message, the underlined line, notes and help.</summary>
/// <param name="output">Where to write.</param>
/// <param name="style">Colours or none.</param>
/// <param name="width">The number of available columns.</param>
internal sealed class TextReport(TextWriter output, Style style, int width)
{
    private const int NarrowestExcerpt = 20;

    /// <summary>Writes all findings and a summary.</summary>
    public void Write(LintResult result)
    {
        foreach (var finding in result.Findings)
            Write(finding);
        WriteSummary(result);
        WriteHidden(result.Hidden.Baselined, "in the baseline");
        WriteHidden(result.Hidden.Unchanged, "not " + result.Hidden.Lines);
    }

    private void Write(ReportedFinding reported)
    {
        var (finding, severity) = (reported.Finding, reported.Severity);
        output.WriteLine(
            $"{style.Bold(Position.Label(finding.Place))}: {Severity(severity)} "
            + $"{style.Bold(finding.Rule.Id)} {finding.Rule.Page.Name}: {Visible.Line(finding.Message)}");
        var gutter = WriteExcerpt(finding.Place, severity);
        foreach (var related in finding.Related)
            WriteNote(gutter, "note", $"{Position.Label(related.Place)}: {Visible.Line(related.Message)}");
        foreach (var note in finding.Notes)
            WriteNote(gutter, "note", Visible.Line(note));
        WriteNote(gutter, "help", Visible.Line(Wording.Help(finding)));
        output.WriteLine();
    }

    private int WriteExcerpt(Place place, Severity severity)
    {
        var number = Position.Of(place).Line.ToString(CultureInfo.InvariantCulture);
        var gutter = Math.Max(4, number.Length + 1);
        var excerpt = Excerpt.Of(place.Source, place.Span, Math.Max(NarrowestExcerpt, width - gutter - 3));
        output.WriteLine($"{style.Blue(number.PadLeft(gutter) + " |")} {excerpt.Text}".TrimEnd());
        output.Write($"{style.Blue(new string(' ', gutter) + " |")} {new string(' ', excerpt.Column)}");
        output.WriteLine(Paint(severity, new string('^', excerpt.Width)));
        return gutter;
    }

    private void WriteNote(int gutter, string kind, string text) =>
        output.WriteLine($"{new string(' ', gutter)} {style.Blue("=")} {style.Bold(kind + ":")} {text}");

    private void WriteSummary(LintResult result)
    {
        if (result.Findings.Count == 0)
        {
            output.WriteLine($"{style.Green("No findings")} in {Wording.Count(result.Files, "file")}");
            return;
        }

        var counts = Enum.GetValues<Severity>().Reverse()
            .Where(severity => result.Count(severity) > 0)
            .Select(severity => Paint(severity, Wording.EffectiveSeverity(result.Count(severity), severity)));
        output.WriteLine(
            $"{style.Bold(Wording.Count(result.Findings.Count, "finding"))} ({string.Join(", ", counts)}) "
            + $"in {result.FilesWithFindings:N0} of {Wording.Count(result.Files, "file")}");
        if (Wording.Fixes(result) is { } fixes)
            output.WriteLine(fixes);
    }

    private void WriteHidden(int count, string where)
    {
        if (count > 0)
            output.WriteLine(Visible.Line($"{Wording.Count(count, "finding")} {(count == 1 ? "is" : "are")} {where}"));
    }

    private string Severity(Severity severity) => Paint(severity, Severities.NameOf(severity));

    private string Paint(Severity severity, string text) => severity switch
    {
        Rules.Severity.Error => style.Red(text),
        Rules.Severity.Warning => style.Yellow(text),
        _ => style.Blue(text),
    };
}
