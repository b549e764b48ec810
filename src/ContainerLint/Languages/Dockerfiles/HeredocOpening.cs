using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// A word that opens a heredoc: <c>&lt;&lt;EOF</c>, <c>3&lt;&lt;-'E O F'</c>. Follows BuildKit's
/// <c>parser/parser.go</c>, <c>ParseHeredoc</c>.
/// </summary>
internal sealed record HeredocOpening(
    string Name, SourceSpan Span, bool StripsTabs, bool IsExpanded, int FileDescriptor)
{
    /// <summary>The openings in an instruction, in order; none if its quotes are not closed.</summary>
    public static List<HeredocOpening> In(LogicalText text)
    {
        var openings = new List<HeredocOpening>();
        var split = WordExpander.Split(text, new WordRange(text.Start, text.End));
        foreach (var word in split.Words)
        {
            if (TryRead(text, text.Start + word.Start, text.Start + word.End) is { } opening)
                openings.Add(opening);
        }

        return openings;
    }

    private static HeredocOpening? TryRead(LogicalText text, int start, int end)
    {
        var typed = text.Text;
        var i = start;
        while (i < end && typed[i] is >= '0' and <= '9')
            i++;
        var digits = typed.Substring(start, i - start);
        if (i + 2 >= end || typed[i] != '<' || typed[i + 1] != '<')
            return null;
        i += 2;
        var stripsTabs = typed[i] == '-';
        if (stripsTabs)
            i++;
        while (i < end && char.IsWhiteSpace(typed[i]))
            i++;
        if (i >= end || typed.IndexOf('<', i, end - i) >= 0)
            return null;
        var name = WordExpander.Unquote(text, new WordRange(i, end));
        if (name.Words.Count != 1 || name.Text is null)
            return null;
        _ = int.TryParse(digits, out var fileDescriptor);
        return new HeredocOpening(
            name.Text.Slice(name.Words[0]).Value, text.SpanOf(start, end), stripsTabs, !HasQuotes(typed, i, end),
            fileDescriptor);
    }

    private static bool HasQuotes(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is '\'' or '"')
                return true;
            if (text[i] == '\\')
                i++;
        }

        return false;
    }
}
