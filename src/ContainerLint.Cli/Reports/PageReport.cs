using System.Text;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>A rule's page, as Markdown or rendered for a terminal.</summary>
internal static class PageReport
{
    private const int WidestText = 100;

    /// <summary>Writes a page as Markdown.</summary>
    public static void WriteMarkdown(TextWriter output, RulePage page)
    {
        output.WriteLine($"# {page.Id} {page.Name}: {page.Title}");
        output.WriteLine();
        output.WriteLine(Facts(page));
        output.WriteLine();
        output.Write(page.Body);
    }

    /// <summary>Renders a page: wraps paragraphs, indents code, removes markup.</summary>
    public static void Draw(TextWriter output, Style style, RulePage page, int width)
    {
        output.WriteLine($"{style.Yellow(page.Id)} {style.Bold(page.Name)}: {style.Bold(page.Title)}");
        output.WriteLine(style.Faint(Facts(page)));
        output.WriteLine();
        var paragraph = new StringBuilder();
        var isCode = false;
        foreach (var line in page.Body.TrimEnd('\n').Split('\n'))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            if (isCode || isFence || line.Length == 0 || line[0] == '#' || IsListItem(line))
                DrawParagraph(output, style, paragraph, width);
            if (isFence)
                isCode = !isCode;
            if (isFence && isCode)
                DrawCaption(output, style, line);
            else if (isCode)
                output.WriteLine("    " + DrawCode(style, line));
            else if (line.Length == 0 || line[0] == '#')
                output.WriteLine(style.Bold(line.TrimStart('#', ' ')));
            else if (!isFence)
                paragraph.Append(paragraph.Length > 0 ? " " : "").Append(line.Trim());
        }

        DrawParagraph(output, style, paragraph, width);
    }

    private static string Facts(RulePage page) =>
        $"{page.Category}, {Severities.NameOf(page.Severity)}, fix: {page.Fix}, "
        + $"in {string.Join(", ", page.AppliesTo)}, since {page.Since}";

    private static bool IsListItem(string line) =>
        line.TrimStart() is ['-' or '*', ' ', ..];

    /// <summary>The words after the language of a code block, such as "bad", "good" or "fixed".</summary>
    private static void DrawCaption(TextWriter output, Style style, string fence)
    {
        var words = fence.TrimStart('`').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0)
            output.WriteLine(style.Faint(string.Join(", ", words.Reverse()) + ":"));
    }

    private static string DrawCode(Style style, string line) =>
        line.TrimStart() is ['#' or '/', ..] && line.Contains('^') ? style.Yellow(line) : style.Cyan(line);

    private static void DrawParagraph(TextWriter output, Style style, StringBuilder paragraph, int width)
    {
        if (paragraph.Length == 0)
            return;
        foreach (var line in TextWrap.Wrap(paragraph.ToString(), Math.Min(width, WidestText)))
            output.WriteLine(DrawSpans(style, line));
        paragraph.Clear();
    }

    /// <summary>Renders <c>`code`</c> without backticks; a span that is broken over two lines keeps them.</summary>
    private static string DrawSpans(Style style, string line)
    {
        var pieces = line.Split('`');
        if (pieces.Length % 2 == 0)
            return line;
        for (var i = 1; i < pieces.Length; i += 2)
            pieces[i] = style.IsOn ? style.Cyan(pieces[i]) : $"`{pieces[i]}`";
        return string.Concat(pieces);
    }
}
