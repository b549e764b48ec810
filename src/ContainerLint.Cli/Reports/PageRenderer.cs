using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>Renders a rule's page for a terminal: text wrapped, code highlighted, carets coloured, Markdown marks gone.</summary>
/// <param name="output">Where to write.</param>
/// <param name="style">Colours or none.</param>
/// <param name="width">The columns of the terminal.</param>
internal sealed class PageRenderer(TextWriter output, Style style, int width)
{
    private const int WidestText = 100;
    private const string Fence = "```";

    private readonly int columns = Math.Min(width, WidestText);
    private readonly MarkdownText text = new(style);
    private readonly List<string> paragraph = [];
    private string? language;

    /// <summary>Writes a page.</summary>
    public void Write(RulePage page)
    {
        var code = new CodeBlock(output, style, columns) { Severity = page.Severity };
        output.WriteLine($"{code.Paint(page.Id)} {style.Bold(page.Name)}: {style.Bold(page.Title)}");
        output.WriteLine(style.Faint(PageReport.Facts(page)));
        output.WriteLine();
        foreach (var line in page.Body.TrimEnd('\n').Split('\n'))
            Write(line, code);
        EndParagraph();
    }

    private void Write(string line, CodeBlock code)
    {
        if (line.StartsWith(Fence, StringComparison.Ordinal))
        {
            EndParagraph();
            Toggle(line[Fence.Length..]);
        }
        else if (language is not null)
        {
            code.Write(line, language);
        }
        else if (line.Length == 0 || line[0] == '#')
        {
            EndParagraph();
            output.WriteLine(style.Bold(line.TrimStart('#', ' ')));
        }
        else
        {
            if (IsListItem(line))
                EndParagraph();
            paragraph.Add(line.Trim());
        }
    }

    /// <summary>Begins or ends a block of code. The words of a fence tell its language and what it shows.</summary>
    private void Toggle(string fence)
    {
        if (language is not null)
        {
            language = null;
            return;
        }

        var words = fence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        language = words.Length > 0 ? words[0] : "";
        if (words.Length > 0)
            output.WriteLine(style.Faint(string.Join(", ", words.Skip(1).Append(words[0])) + ":"));
    }

    private void EndParagraph()
    {
        if (paragraph.Count == 0)
            return;
        // Lines of a list item after the first are indented like its text.
        var indent = IsListItem(paragraph[0]) ? "  " : "";
        var lead = "";
        foreach (var line in text.Wrap(string.Join(' ', paragraph), columns - indent.Length))
        {
            output.WriteLine(lead + line);
            lead = indent;
        }

        paragraph.Clear();
    }

    private static bool IsListItem(string line) => line.TrimStart() is ['-' or '*', ' ', ..];
}
