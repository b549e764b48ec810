namespace ContainerLint.Cli.Reports.Html;

/// <summary>The images that the files build, their base images and their uses.</summary>
internal static class HtmlOrigins
{
    private const int MostShown = 8;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<ImageOrigin> origins)
    {
        if (origins.Count == 0)
            return;
        html.Line($"<section aria-labelledby=\"origins\">\n<h2 id=\"origins\">Built images</h2>");
        foreach (var origin in origins)
            Write(html, origin);
        html.Line($"</section>");
    }

    private static void Write(HtmlWriter html, ImageOrigin origin)
    {
        html.Write($"<article class=\"flow\">\n<div><h4>Built from</h4>");
        foreach (var part in origin.Parts.Take(MostShown))
        {
            html.Write($"<p>");
            html.Image(part);
            html.Write($" <span class=\"role\">{ImageReport.RoleName(part.Role)}</span></p>");
        }

        WriteMore(
            html, origin.Parts.Count, origin.Dockerfiles.Count == 0 ? "not in these files" : "nothing pulled");
        html.Write($"</div>\n<div class=\"built\"><h4>{(origin.IsNamed ? "Image" : "Unnamed image of")}</h4>");
        html.Write($"<p><code class=\"img\">{origin.Name}</code></p>");
        foreach (var (path, owner) in origin.Builders.Take(MostShown))
        {
            html.Write($"<p class=\"place\">");
            html.Path(path);
            html.Write($" ");
            html.Owner(owner);
            html.Write($"</p>");
        }

        foreach (var dockerfile in origin.Dockerfiles.Take(MostShown))
        {
            html.Write($"<p class=\"place\">with ");
            html.Path(dockerfile);
            html.Write($"</p>");
        }

        html.Write($"</div>\n<div><h4>Used by name in</h4>");
        foreach (var use in origin.Uses.Take(MostShown))
        {
            html.Write($"<p>");
            html.Use(use);
            html.Write($"</p>");
        }

        WriteMore(html, origin.Uses.Count, "no file of this run");
        html.Line($"</div>\n</article>");
    }

    private static void WriteMore(HtmlWriter html, int count, string none)
    {
        if (count == 0)
            html.Write($"<p class=\"none\">{none}</p>");
        else if (count > MostShown)
            html.Write($"<p class=\"none\">and {Wording.Number(count - MostShown)} more</p>");
    }
}
