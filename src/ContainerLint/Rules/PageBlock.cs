using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// A fenced block of a page: an example, or the settings of those that follow. What its words mean is told in
/// <c>rules/README.md</c>.
/// </summary>
/// <param name="Language">
/// The first word behind the fence: <c>dockerfile</c>, <c>compose</c>, <c>csharp</c>, <c>env</c>,
/// <c>editorconfig</c>, which without a kind sets options.
/// </param>
/// <param name="Kind">The second word: <c>bad</c>, <c>fixed</c>, <c>good</c>; empty if there is none.</param>
/// <param name="File">The third word: the file's name, or null.</param>
/// <param name="Content">Where the lines between the fences are in the page.</param>
/// <param name="Text">Those lines.</param>
/// <param name="Part">How many headings precede the block.</param>
public sealed record PageBlock(
    string Language, string Kind, string? File, SourceSpan Content, string Text, int Part)
{
    private const string Fence = "```";

    /// <summary>
    /// The blocks of a page (line ends are LF), in order. A block that is never closed ends with the page.
    /// </summary>
    public static IReadOnlyList<PageBlock> Read(string page)
    {
        var blocks = new List<PageBlock>();
        var lines = new LineMap(page);
        var part = 0;
        for (var line = 0; line < lines.Count; line++)
        {
            var text = lines.TextOf(line);
            if (text.StartsWith("#", StringComparison.Ordinal))
                part++;
            if (!text.StartsWith(Fence, StringComparison.Ordinal))
                continue;
            var first = line + 1;
            for (line = first; line < lines.Count && lines.TextOf(line) != Fence;)
                line++;
            blocks.Add(Block(page, text, lines, first, line, part));
        }

        return blocks;
    }

    private static PageBlock Block(string page, string opening, LineMap lines, int first, int end, int part)
    {
        var words = opening.Substring(Fence.Length).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var start = first < lines.Count ? lines.StartOf(first) : page.Length;
        var content = SourceSpan.FromBounds(start, end < lines.Count ? lines.StartOf(end) : page.Length);
        return new PageBlock(
            words.ElementAtOrDefault(0) ?? "",
            words.ElementAtOrDefault(1) ?? "",
            words.ElementAtOrDefault(2),
            content,
            page.Substring(content.Start, content.Length),
            part);
    }
}
