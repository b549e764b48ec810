using ContainerLint.Text;

namespace ContainerLint.References;

/// <summary>
/// Finds the placeholders that another program replaces before a file is used: <c>{{ X }}</c>, <c>{% X %}</c>,
/// <c>&lt;% X %&gt;</c>, <c>&lt;X&gt;</c>, <c>__X__</c>, <c>%%X%%</c>, <c>@X@</c>, <c>@@X@@</c>, <c>#{X}</c>,
/// <c>#{X}#</c>, <c>${{ X }}</c>, <c>${templateOption:X}</c>.
/// </summary>
internal static class Placeholders
{
    private static readonly char[] FirstCharacters = ['{', '<', '_', '%', '@', '#', '$'];

    /// <summary>The first placeholder that begins in a range of a text; null if there is none.</summary>
    public static TextRange? Next(string text, int start, int end)
    {
        for (var i = start; i < end && (i = text.IndexOfAny(FirstCharacters, i, end - i)) >= 0; i++)
        {
            if (EndAt(text, i, end) is > 0 and var stop)
                return TextRange.FromBounds(i, stop);
        }

        return null;
    }

    /// <summary>The end of the placeholder that begins at an offset; -1 if none does.</summary>
    public static int EndAt(string text, int start, int end)
    {
        if (start + 1 >= end)
            return -1;
        return (text[start], text[start + 1]) switch
        {
            ('{', '{') => Bracketed(text, start, end, "}}"),
            ('{', '%') or ('<', '%') => Bracketed(text, start, end, text[start] == '{' ? "%}" : "%>"),
            ('$', '{') when IsAt(text, start + 2, end, "{") => Bracketed(text, start + 1, end, "}}"),
            ('$', '{') when IsAt(text, start + 2, end, "templateOption:") => Closed(text, start, start + 2, end, '}'),
            ('#', '{') => Octopus(text, start, end),
            ('<', _) => Closed(text, start, start + 1, end, '>'),
            ('%', '%') => Marked(text, start, end, "%%"),
            ('_', '_') => Marked(text, start, end, "__"),
            ('@', '@') => Marked(text, start, end, "@@"),
            ('@', _) => Marked(text, start, end, "@"),
            _ => -1,
        };
    }

    /// <summary>Where a placeholder that a blank has cut off is not closed, it reaches to the end.</summary>
    private static int Bracketed(string text, int start, int end, string close)
    {
        var stop = text.IndexOf(close, start + 2, end - start - 2, StringComparison.Ordinal);
        if (stop < 0)
            return end;
        stop += close.Length;
        while (stop < end && close == "}}" && text[stop] == '}')
            stop++;
        return stop;
    }

    /// <summary>Anything on the line up to the closing character, in which no other placeholder opens.</summary>
    private static int Closed(string text, int start, int content, int end, char close)
    {
        var i = content;
        while (i < end && text[i] != close && text[i] != text[start] && text[i] is not ('\r' or '\n'))
            i++;
        return i > content && i < end && text[i] == close ? i + 1 : -1;
    }

    private static int Octopus(string text, int start, int end)
    {
        var stop = Closed(text, start, start + 2, end, '}');
        return stop > 0 && stop < end && text[stop] == '#' ? stop + 1 : stop;
    }

    /// <summary>
    /// A name between two equal marks, which are part of no other word unless the name is in capitals.
    /// </summary>
    private static int Marked(string text, int start, int end, string mark)
    {
        var i = start + mark.Length;
        var content = i;
        var hasLower = false;
        for (; i < end && !IsAt(text, i, end, mark); i++)
        {
            if (!IsLetterOrDigit(text[i]) && (i == content || text[i] is not ('_' or '.' or '-')))
                return -1;
            hasLower |= text[i] is >= 'a' and <= 'z';
        }

        var stop = i + mark.Length;
        if (i == content || stop > end || text[content] is >= '0' and <= '9')
            return -1;
        while (mark == "__" && stop < end && text[stop] == '_')
            stop++;
        var isApart = (start == 0 || !IsLetterOrDigit(text[start - 1]))
            && (stop >= end || !IsLetterOrDigit(text[stop]));
        return !hasLower || isApart ? stop : -1;
    }

    private static bool IsAt(string text, int start, int end, string word) =>
        end - start >= word.Length && string.CompareOrdinal(text, start, word, 0, word.Length) == 0;

    private static bool IsLetterOrDigit(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
