
namespace ContainerLint.Cli.Reports.Html;

/// <summary>The rules with findings: a summary, the number of findings and their files.</summary>
internal static class HtmlRules
{
    private const int MostFiles = 200;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, LintResult result)
    {
        if (result.Findings.Count == 0)
            return;
        html.Line($"<section aria-labelledby=\"rules\">\n<h2 id=\"rules\">Findings by rule</h2>");
        foreach (var rule in RuleFindings.Of(result.Findings))
            Write(html, rule, result);
        html.Line($"</section>");
    }

    private static void Write(HtmlWriter html, RuleFindings rule, LintResult result)
    {
        var page = rule.Rule.Page;
        html.Write($"<details class=\"card\" id=\"{page.Id}\">\n<summary>");
        html.Severity(rule.Severity);
        html.Write($"<span class=\"name\"><b>{page.Id} {page.Name}</b> {page.Title}</span>");
        html.Write($"<span class=\"count\">{Wording.Number(rule.Count)} in ");
        html.Line($"{Wording.Count(rule.Files, "file")}</span></summary>");
        html.Line($"<p>{page.Summary} <a href=\"{page.Address}\">More about {page.Name}</a></p>");
        html.Line($"<ul class=\"places\">");
        var (number, files) = (0, 0);
        foreach (var file in FileFindings.Of(result.Findings))
        {
            var (first, count) = (0, 0);
            foreach (var found in file.Findings)
            {
                number++;
                if (found.Finding.Rule != rule.Rule)
                    continue;
                count++;
                if (first == 0)
                    first = number;
            }

            if (count > 0 && ++files <= MostFiles)
            {
                html.Write($"<li><a href=\"#f{first}\">");
                html.Path(file.Path);
                html.Line($"</a> <span class=\"count\">{Wording.Number(count)}</span></li>");
            }
        }

        if (files > MostFiles)
            html.Line($"<li>and {Wording.Count(files - MostFiles, "more file")}</li>");
        html.Line($"</ul>\n</details>");
    }
}
