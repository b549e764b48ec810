using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// A fenced block of a page: an example, or the settings of the examples that follow. <c>rules/README.md</c> describes
/// the format.
/// </summary>
/// <param name="Language">
/// The first word after the fence: <c>dockerfile</c>, <c>compose</c>, <c>csharp</c>, <c>env</c>,
/// <c>editorconfig</c>, which sets options if it has no kind.
/// </param>
/// <param name="Kind">The second word: <c>bad</c>, <c>fixed</c>, <c>good</c>; may be empty.</param>
/// <param name="File">The third word: the file's name, or null.</param>
/// <param name="Content">The span of the lines between the fences, in the page.</param>
/// <param name="Text">The lines between the fences.</param>
/// <param name="Part">The number of headings before the block.</param>
public sealed record PageBlock(
    string Language, string Kind, string? File, SourceSpan Content, string Text, int Part)
{
    private const string Fence = "```";

    /// <summary>
    /// The blocks of a page whose lines end in LF, in order. An unclosed block ends with the page.
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
            blocks.Add(Block(page, text, SourceSpan.FromBounds(StartOf(first), StartOf(line)), part));
        }

        return blocks;

        int StartOf(int line) => line < lines.Count ? lines.StartOf(line) : page.Length;
    }

    private static PageBlock Block(string page, string opening, SourceSpan content, int part)
    {
        var words = opening.Substring(Fence.Length).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return new PageBlock(
            words.ElementAtOrDefault(0) ?? "",
            words.ElementAtOrDefault(1) ?? "",
            words.ElementAtOrDefault(2),
            content,
            page.Substring(content.Start, content.Length),
            part);
    }
}
