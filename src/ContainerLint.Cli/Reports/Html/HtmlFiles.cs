namespace ContainerLint.Cli.Reports.Html;

/// <summary>The images by file, with the stage or service that uses each.</summary>
internal static class HtmlFiles
{
    /// <summary>Writes the section.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="entries">The images, ordered by path and position.</param>
    public static void Write(HtmlWriter html, IReadOnlyList<ImageEntry> entries)
    {
        if (entries.Count == 0)
            return;
        html.Line($"<section aria-labelledby=\"files\">\n<h2 id=\"files\">Images by file</h2>");
        for (int start = 0, end; start < entries.Count; start = end)
        {
            var path = entries[start].Place.Source.Path;
            for (end = start + 1; end < entries.Count && entries[end].Place.Source.Path == path;)
                end++;
            Write(html, path, entries, start, end);
        }

        html.Line($"</section>");
    }

    private static void Write(HtmlWriter html, string path, IReadOnlyList<ImageEntry> entries, int start, int end)
    {
        html.Write($"<details class=\"card\">\n<summary><span class=\"name path\">");
        html.Path(path);
        html.Line($"</span><span class=\"count\">{Wording.Count(end - start, "image")}</span></summary>");
        html.Line($"<ul class=\"uses\">");
        for (var i = start; i < end; i++)
        {
            var (place, image) = entries[i];
            html.Write($"<li><span class=\"line\">{Position.Of(place).Line}</span>");
            html.Owner(ImageOwner.Of(image));
            html.Image(image);
            html.Line($"<span class=\"role\">{ImageReport.RoleName(image.Role)}</span></li>");
        }

        html.Line($"</ul>\n</details>");
    }
}
