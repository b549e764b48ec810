namespace ContainerLint.Languages.Dockerfiles;

/// <summary>How BuildKit reads one line of a Dockerfile. A lone CR does not end a line.</summary>
internal static class PhysicalLine
{
    /// <summary>
    /// The offset of the line feed that ends the line at <paramref name="start"/>, or <paramref name="limit"/>.
    /// </summary>
    public static int EndOf(string text, int start, int limit)
    {
        var end = text.IndexOf('\n', start, limit - start);
        return end < 0 ? limit : end;
    }

    /// <summary>The offset after the line's last character, without CRs.</summary>
    public static int ContentEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] == '\r')
            end--;
        return end;
    }

    /// <summary>The first offset that is not Unicode white space, or <paramref name="end"/>.</summary>
    public static int SkipBlanks(string text, int start, int end)
    {
        while (start < end && (text[start] <= ' ' ? IsAsciiBlank(text[start]) : IsOtherBlank(text[start])))
            start++;
        return start;
    }

    /// <summary>Whether a line inside a continued instruction is skipped.</summary>
    public static bool IsBlankOrComment(string text, int start, int end)
    {
        start = SkipBlanks(text, start, end);
        return start == end || text[start] == '#';
    }

    /// <summary>
    /// Where a line is cut off that continues on the next one: at an escape character that does not follow another one
    /// and is followed only by spaces and tabs. -1 if the line does not continue.
    /// </summary>
    public static int ContinuationOf(string text, int start, int end, char escape)
    {
        var last = end - 1;
        while (last >= start && text[last] is ' ' or '\t')
            last--;
        return last >= start && text[last] == escape && (last == start || text[last - 1] != escape) ? last : -1;
    }

    /// <summary>
    /// Whether a character separates words in BuildKit's <c>parser/parser.go</c>, <c>reWhitespace</c>.
    /// </summary>
    public static bool IsSeparator(char c) => c is ' ' or '\t' or '\v' or '\f' or '\r';

    private static bool IsAsciiBlank(char c) => c is ' ' or '\t' or '\r' or '\n' or '\v' or '\f';

    private static bool IsOtherBlank(char c) => c >= '\u0085' && char.IsWhiteSpace(c);
}
