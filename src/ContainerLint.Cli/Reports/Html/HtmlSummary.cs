using ContainerLint.Cli.Files;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports.Html;

/// <summary>The head of the page: totals, and the bar that stays visible.</summary>
internal static class HtmlSummary
{
    /// <summary>The path of the logo: containers on a ship.</summary>
    public const string Mark = "M8 13h4v4H8zm6 0h4v4h-4zm6 0h4v4h-4zM8 19h16v4H8zM14 7h4v4h-4z";

    private static readonly Severity[] Levels = [Severity.Error, Severity.Warning, Severity.Info, Severity.Hint];

    /// <summary>Writes the headline and the totals.</summary>
    public static void Write(HtmlWriter html, Report report, IReadOnlyList<NamedImage> images)
    {
        var result = report.Result;
        var count = result.Findings.Count;
        html.Write($"<header class=\"top\">\n<p class=\"brand\"><svg viewBox=\"0 0 32 32\" aria-hidden=\"true\">");
        html.Write($"<rect width=\"32\" height=\"32\" rx=\"8\"/><path d=\"{Mark}\"/></svg>ContainerLint ");
        html.Line($"<span>{Path.GetFileName(report.Paths.Root)} · {report.Today.ToString()}</span></p>");
        var files = Wording.Count(result.Files, "file");
        if (count == 0)
        {
            html.Line($"<h1 class=\"clean\">No findings <span>in {files}</span></h1>");
        }
        else
        {
            html.Write($"<h1>{Wording.Count(count, "finding")} ");
            html.Line($"<span>in {Wording.Number(result.FilesWithFindings)} of {files}</span></h1>");
        }

        if (count > 0)
            WriteShares(html, result);
        html.Write($"<ul class=\"facts\">");
        if (Wording.Fixes(result) is { } fixes)
        {
            html.Write($"<li>");
            html.Message(fixes);
            html.Write($"</li>");
        }

        WriteRegistries(html, images);
        html.Line($"</ul>\n</header>");
    }

    /// <summary>Writes the bar with navigation and filters.</summary>
    public static void WriteBar(HtmlWriter html, LintResult result, int images, int origins)
    {
        html.Line($"<div class=\"bar\">\n<nav aria-label=\"Parts of the report\">");
        html.Write($"<a href=\"#findings\">Findings <b>{Wording.Number(result.Findings.Count)}</b></a>");
        if (result.Findings.Count > 0)
            html.Write($"<a href=\"#rules\">Rules <b>{Wording.Number(RuleFindings.Of(result.Findings).Count)}</b></a>");
        if (images > 0)
            html.Write($"<a href=\"#images\">Images <b>{Wording.Number(images)}</b></a>");
        if (origins > 0)
            html.Write($"<a href=\"#origins\">Built <b>{Wording.Number(origins)}</b></a>");
        html.Line($"</nav>");
        if (result.Findings.Count > 0)
            WriteFilter(html, result);
        html.Line($"</div>");
    }

    /// <summary>Writes the problems.</summary>
    public static void WriteProblems(HtmlWriter html, IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0)
            return;
        html.Line($"<section class=\"problems\" aria-labelledby=\"problems\">");
        html.Line($"<h2 id=\"problems\">{Wording.Count(problems.Count, "file")} could not be read</h2>\n<ul>");
        foreach (var problem in problems)
        {
            html.Write($"<li>");
            html.Message(problem.Sentence);
            html.Line($"</li>");
        }

        html.Line($"</ul>\n</section>");
    }

    /// <summary>A proportional bar of the severities, with a legend.</summary>
    private static void WriteShares(HtmlWriter html, LintResult result)
    {
        var counts = Levels.Select(severity => (Severity: severity, Count: result.Count(severity)))
            .Where(part => part.Count > 0).ToList();
        html.Write($"<svg class=\"shares\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        var (start, seen) = (0, 0);
        foreach (var (severity, count) in counts)
        {
            seen += count;
            var end = Math.Max(start + 8, (int)(1000L * seen / result.Findings.Count));
            var width = seen == result.Findings.Count ? 1000 - start : end - start - 2;
            var name = Severities.NameOf(severity);
            html.Write($"<rect class=\"{name}\" x=\"{start}\" width=\"{width}\" height=\"10\"/>");
            start = end;
        }

        html.Write($"</svg>\n<ul class=\"weights\">");
        foreach (var (severity, count) in counts)
        {
            html.Write($"<li><span class=\"sev {Severities.NameOf(severity)}\">");
            html.Write($"{Wording.EffectiveSeverity(count, severity)}</span></li>");
        }

        html.Line($"</ul>");
    }

    private static void WriteRegistries(HtmlWriter html, IReadOnlyList<NamedImage> images)
    {
        if (images.Count == 0)
            return;
        var registries = images.Where(image => image.Registry is not null)
            .GroupBy(image => image.Registry!.Length == 0 ? "docker.io" : image.Registry, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        html.Write($"<li>{Wording.Count(images.Count, "image")}");
        const int most = 5;
        for (var i = 0; i < Math.Min(most, registries.Count); i++)
            html.Write($"{(i == 0 ? ": " : ", ")}{Wording.Number(registries[i].Count())} of {registries[i].Key}");
        if (registries.Count > most)
            html.Write($" and {Wording.Number(registries.Count - most)} more registries");
        html.Write($"</li>");
    }

    private static void WriteFilter(HtmlWriter html, LintResult result)
    {
        html.Write($"<form class=\"filter\" role=\"search\" hidden><input type=\"search\" autocomplete=\"off\" ");
        html.Write($"spellcheck=\"false\" aria-label=\"Show findings that contain\" ");
        html.Write($"placeholder=\"Filter: path, image …\">");
        html.Write($"<select aria-label=\"Show findings of a rule\"><option value=\"\">All rules</option>");
        foreach (var (rule, _, count, _) in RuleFindings.Of(result.Findings))
        {
            html.Write($"<option value=\"{rule.Id}\">{rule.Id} {rule.Page.Name} ({Wording.Number(count)})</option>");
        }

        html.Write($"</select><span class=\"toggles\" role=\"group\" aria-label=\"Severities\">");
        foreach (var severity in Levels.Where(severity => result.Count(severity) > 0))
        {
            var name = Severities.NameOf(severity);
            html.Write($"<button type=\"button\" class=\"{name}\" aria-pressed=\"true\">{name}</button>");
        }

        html.Line($"</span></form>");
    }
}
