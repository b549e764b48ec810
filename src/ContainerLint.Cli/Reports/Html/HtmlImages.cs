using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports.Html;

/// <summary>The inventory: every image with its roles and places.</summary>
internal static class HtmlImages
{
    private const int MostShown = 4;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<NamedImage> images, FindingPlaces findings)
    {
        if (images.Count == 0)
            return;
        html.Line($"<section aria-labelledby=\"images\">\n<h2 id=\"images\">Images</h2>");
        html.Write($"<table class=\"images\">\n<thead><tr><th scope=\"col\">Image</th><th scope=\"col\">Used as</th>");
        html.Line($"<th scope=\"col\">Where</th></tr></thead>\n<tbody>");
        foreach (var image in images)
            Write(html, image, findings);
        html.Line($"</tbody>\n</table>\n</section>");
    }

    private static void Write(HtmlWriter html, NamedImage image, FindingPlaces findings)
    {
        html.Write($"<tr><th scope=\"row\">");
        html.Image(image.Repository, image.Tag, image.Digest);
        (int Number, Severity Severity)? heaviest = null;
        foreach (var entry in image.Entries)
        {
            if (findings.At(entry.Place) is { } found && !(heaviest?.Severity >= found.Severity))
                heaviest = found;
        }

        if (heaviest is var (number, severity))
        {
            html.Write($" <a class=\"mark\" href=\"#f{number}\">");
            html.Severity(severity);
            html.Write($"</a>");
        }

        html.Write($"</th><td>");
        foreach (var role in image.Entries.Select(entry => ImageReport.RoleName(entry.Image.Role)).Distinct())
            html.Write($"<span class=\"role\">{role}</span> ");
        html.Write($"</td><td>");
        WritePlaces(html, image.Entries);
        html.Line($"</td></tr>");
    }

    private static void WritePlaces(HtmlWriter html, IReadOnlyList<ImageEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (i == MostShown && entries.Count > MostShown + 1)
                html.Write($"<details><summary>and {Wording.Number(entries.Count - MostShown)} more</summary>");
            html.Use(entries[i]);
        }

        if (entries.Count > MostShown + 1)
            html.Write($"</details>");
    }
}
