using System.Security.Cryptography;
using System.Text;
using ContainerLint.Knowledge;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports.Html;

/// <summary>
/// A self-contained page: findings by file and by rule, the images and their origins. It loads nothing, works without
/// its script, and escapes everything that comes from files.
/// </summary>
internal static class HtmlReport
{
    private static readonly Lazy<string> Style = new(() => Part("report.css"));
    private static readonly Lazy<string> Script = new(() => Part("report.js"));

    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter output, Report report)
    {
        var html = new HtmlWriter(output);
        var result = report.Result;
        var entries = ImageEntry.Of(result.Documents);
        var images = NamedImage.Of(entries);
        var origins = ImageOrigins.Of(result.Documents, entries);
        WriteHead(html);
        html.Line($"<body>\n<a class=\"skip\" href=\"#findings\">Skip to the findings</a>");
        HtmlSummary.Write(html, report, images);
        HtmlSummary.WriteBar(html, result, images.Count, origins.Count);
        html.Line($"<main>");
        HtmlSummary.WriteProblems(html, result.Problems);
        HtmlFindings.Write(html, result);
        HtmlRules.Write(html, result);
        HtmlImages.Write(html, images, new FindingPlaces(result.Findings));
        HtmlOrigins.Write(html, origins);
        HtmlFiles.Write(html, entries);
        html.Line($"</main>");
        WriteFoot(html, report);
    }

    private static void WriteHead(HtmlWriter html)
    {
        html.Line($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; ");
        html.Write($"style-src '{Hash(Style.Value)}'; script-src '{Hash(Script.Value)}'; ");
        html.Line($"base-uri 'none'; form-action 'none'\">");
        html.Line($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Line($"<meta name=\"color-scheme\" content=\"light dark\">");
        html.Line($"<meta name=\"referrer\" content=\"no-referrer\">");
        html.Line($"<title>ContainerLint report</title>");
        html.Write($"<link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' ");
        html.Write($"viewBox='0 0 32 32'");
        html.Write($"%3E%3Crect width='32' height='32' rx='8' fill='%231b6ac9'/%3E%3Cpath d='");
        html.Line($"{HtmlSummary.Mark}' fill='%23fff'/%3E%3C/svg%3E\">");
        html.Write($"<style>");
        html.Raw(Style.Value);
        html.Line($"</style>\n</head>");
    }

    private static void WriteFoot(HtmlWriter html, Report report)
    {
        html.Write($"<footer><p>Written by <a href=\"{RulePage.Home}\">ContainerLint</a> ");
        html.Write($"{ProductVersion.Number} on {report.Today.ToString()}, with what was known of images on ");
        html.Line($"{report.Result.Knowledge?.Date ?? KnowledgeBase.Embedded.Date.ToString()}.</p></footer>");
        html.Write($"<script>");
        html.Raw(Script.Value);
        html.Line($"</script>\n</body>\n</html>");
    }

    /// <summary>The hash that allows a text in the content security policy.</summary>
    private static string Hash(string text) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Part(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("html/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
