using System.Text;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// A Markdown summary for pull requests and pipeline pages: totals, counts by rule and the first findings. Its size is
/// limited to what those pages accept.
/// </summary>
internal static class MarkdownReport
{
    private const int MostFindings = 300;
    private const int MostProblems = 20;
    private const int LongestText = 500;

    /// <summary>In UTF-16 units; GitHub accepts a megabyte.</summary>
    private const int LargestSize = 250_000;

    /// <summary>Writes the summary.</summary>
    public static void Write(TextWriter output, Report report)
    {
        var result = report.Result;
        output.WriteLine($"## ContainerLint: {Headline(result)}");
        output.WriteLine();
        if (result.Problems.Count > 0)
            WriteProblems(output, result);
        if (result.Findings.Count == 0)
            return;
        output.WriteLine(Totals(result));
        output.WriteLine();
        WriteRules(output, result);
        WriteFindings(output, result);
    }

    private static string Headline(LintResult result) => result.Findings.Count == 0
        ? $"no findings in {Wording.Count(result.Files, "file")}"
        : Wording.Count(result.Findings.Count, "finding");

    private static string Totals(LintResult result)
    {
        var counts = Enum.GetValues<Severity>().Reverse()
            .Where(severity => result.Count(severity) > 0)
            .Select(severity => Wording.EffectiveSeverity(result.Count(severity), severity));
        var fixes = Wording.Fixes(result) is { } text ? $" {InText(text)}." : "";
        return $"**{string.Join(", ", counts)}** in {Wording.Number(result.FilesWithFindings)} of "
            + $"{Wording.Count(result.Files, "file")}.{fixes}";
    }

    private static void WriteProblems(TextWriter output, LintResult result)
    {
        output.WriteLine($"**{Wording.Count(result.Problems.Count, "file")} could not be read:**");
        output.WriteLine();
        foreach (var problem in result.Problems.Take(MostProblems))
            output.WriteLine($"- {InText(problem.Sentence)}");
        if (result.Problems.Count > MostProblems)
            output.WriteLine($"- and {Wording.Number(result.Problems.Count - MostProblems)} more");
        output.WriteLine();
    }

    private static void WriteRules(TextWriter output, LintResult result)
    {
        output.WriteLine("| rule | what is wrong | findings | files |");
        output.WriteLine("|---|---|--:|--:|");
        foreach (var rule in RuleFindings.Of(result.Findings))
        {
            var page = rule.Rule.Page;
            output.WriteLine(
                $"| [{page.Id} {page.Name}]({page.Address}) | {InText(page.Title)} "
                + $"| {Wording.Number(rule.Count)} | {Wording.Number(rule.Files)} |");
        }

        output.WriteLine();
    }

    private static void WriteFindings(TextWriter output, LintResult result)
    {
        output.WriteLine("| where | severity | finding |");
        output.WriteLine("|---|---|---|");
        var (shown, size) = (0, 0);
        foreach (var (finding, severity) in result.Findings.Take(MostFindings))
        {
            var text = string.Join("<br>", finding.Notes.Prepend(finding.Message).Select(InText));
            var line = $"| {Code(Position.Label(finding.Place))} | {Severities.NameOf(severity)} "
                + $"| {finding.Rule.Id}: {text} |";
            if ((size += line.Length) > LargestSize)
                break;
            output.WriteLine(line);
            shown++;
        }

        if (shown == result.Findings.Count)
            return;
        output.WriteLine();
        output.WriteLine($"… and {Wording.Number(result.Findings.Count - shown)} more.");
    }

    /// <summary>A message in a table cell: quoted parts as code, the rest escaped.</summary>
    private static string InText(string message)
    {
        var result = new StringBuilder();
        foreach (var (text, isQuoted) in QuotedText.Split(Cut(message)))
            result.Append(isQuoted ? Code(text) : Escape(Visible.Line(text)));
        return result.ToString();
    }

    /// <summary>Code in a table cell, where an at sign mentions no user.</summary>
    private static string Code(string text)
    {
        text = Visible.Line(Cut(text));
        return text.Contains('`') || text.Trim().Length == 0
            ? $"'{Escape(text)}'"
            : $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~' or '&' or '$' or '!')
                result.Append('\\');
            result.Append(c);
            // Breaks what would mention a user.
            if (c == '@')
                result.Append("<!-- -->");
        }

        return result.ToString();
    }
}
