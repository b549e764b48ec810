using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports.Html;

/// <summary>The findings by file, each with its source lines.</summary>
internal static class HtmlFindings
{
    private const int Width = 160;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, LintResult result)
    {
        html.Line($"<section aria-labelledby=\"findings\">\n<h2 id=\"findings\" tabindex=\"-1\">Findings</h2>");
        html.Line($"<p class=\"status\" role=\"status\"></p>");
        if (result.Findings.Count == 0)
        {
            var reason = result.Files == 0 ? "No files were read." : "No rule has findings.";
            html.Line($"<p class=\"nothing\">{reason}</p>");
        }

        var number = 0;
        foreach (var file in FileFindings.Of(result.Findings))
            Write(html, file, ref number);
        html.Line($"</section>");
    }

    private static void Write(HtmlWriter html, FileFindings file, ref int number)
    {
        html.Write($"<section class=\"file\" data-path=\"{file.Path}\">\n<h3><span class=\"path\">");
        html.Path(file.Path);
        html.Line($"</span> <span class=\"count\">{Wording.Count(file.Count, "finding")}</span></h3>");
        foreach (var found in file.Findings)
            Write(html, found, ++number);
        html.Line($"</section>");
    }

    private static void Write(HtmlWriter html, ReportedFinding found, int number)
    {
        var (finding, severity) = found;
        var position = Position.Of(finding.Place);
        var (rule, name) = (finding.Rule.Id, finding.Rule.Page.Name);
        html.Line($"<article class=\"{Severities.NameOf(severity)}\" id=\"f{number}\" data-rule=\"{rule}\">");
        html.Write($"<p class=\"about\">");
        html.Severity(severity);
        html.Write($"<a class=\"rule\" href=\"#{rule}\">{rule} {name}</a>");
        html.Line($"<a class=\"at\" href=\"#f{number}\">{position.Line}:{position.Column}</a></p>");
        html.Write($"<h4>");
        html.Message(finding.Message);
        html.Line($"</h4>");
        WriteLines(html, finding);
        foreach (var related in finding.Related)
        {
            html.Write($"<p class=\"note\">");
            html.Place(related.Place.InFile());
            html.Write($" ");
            html.Message(related.Message);
            html.Line($"</p>");
        }

        foreach (var note in finding.Notes)
        {
            html.Write($"<p class=\"note\">");
            html.Message(note);
            html.Line($"</p>");
        }

        WriteHelp(html, finding);
        html.Line($"</article>");
    }

    /// <summary>Writes the underlined line, the lines around it and the fixed line.</summary>
    private static void WriteLines(HtmlWriter html, Finding finding)
    {
        var (source, span) = finding.Place;
        var line = source.Lines.PositionOf(span.Start).Line;
        html.Write($"<pre tabindex=\"0\" role=\"region\" aria-label=\"Code\">");
        WriteContext(html, source, line - 1);
        WriteMarked(html, "hit", line + 1, Excerpt.Of(source, span, Width));
        if (FixedLine(finding, line) is { } fixedLine)
            WriteMarked(html, "new", line + 1, fixedLine);
        WriteContext(html, source, line + 1);
        html.Line($"</pre>");
    }

    private static void WriteContext(HtmlWriter html, Source source, int line)
    {
        if (line < 0 || line >= source.Lines.Count)
            return;
        var excerpt = Excerpt.Of(source, new SourceSpan(source.Lines.StartOf(line), 0), Width);
        if (excerpt.Text.Length > 0 || line + 1 < source.Lines.Count)
            html.Write($"<span data-n=\"{line + 1}\">{excerpt.Text}\n</span>");
    }

    private static void WriteMarked(HtmlWriter html, string kind, int line, Excerpt excerpt)
    {
        var (start, end) = (excerpt.Marked.Start.Value, excerpt.Marked.End.Value);
        html.Write($"<span class=\"{kind}\" data-n=\"{line}\">{excerpt.Text[..start]}");
        if (kind == "hit")
            html.Write($"<mark>{(start < end ? excerpt.Text[start..end] : " ")}</mark>");
        else
            html.Write($"<ins>{excerpt.Text[start..end]}</ins>");
        html.Write($"{excerpt.Text[end..]}\n</span>");
    }

    /// <summary>The line after the best fix; null if the fix changes other lines.</summary>
    private static Excerpt? FixedLine(Finding finding, int line)
    {
        var source = finding.Place.Source;
        if (finding.Fixes.Count == 0 || FixedPlace.Of(finding.Fixes[0]) is not var (place, text)
            || place.Source != source || text.AsSpan().ContainsAny('\r', '\n'))
        {
            return null;
        }

        var whole = source.Lines.SpanOf(line);
        if (!whole.Contains(place.Span))
            return null;
        var (before, after) = (
            source.Text[whole.Start..place.Span.Start], source.Text[place.Span.End..whole.End]);
        return Excerpt.Of(
            new Source(source.Path, before + text + after), new SourceSpan(before.Length, text.Length), Width);
    }

    private static void WriteHelp(HtmlWriter html, Finding finding)
    {
        if (finding.Fixes.Count == 0)
        {
            html.Write($"<p class=\"help\">");
            html.Message(finding.Rule.Page.Help);
        }
        else
        {
            var fix = finding.Fixes[0];
            var safety = fix.Safety == Safety.Safe ? "safe" : "unsafe";
            html.Write($"<p class=\"help\"><b class=\"{safety}\">{safety} fix</b> ");
            html.Message(fix.Title);
        }

        html.Line($"</p>");
    }
}
