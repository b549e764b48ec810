using ContainerLint.References;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>The two ways in which BuildKit's <c>parser/line_parsers.go</c> splits arguments.</summary>
internal static class Words
{
    /// <summary>
    /// Splits at blanks, quoted or not, for <c>FROM</c>, <c>COPY</c>, <c>EXPOSE</c> …:
    /// <c>parseStringsWhitespaceDelimited</c>.
    /// </summary>
    /// <param name="text">The instruction.</param>
    /// <param name="start">Where the arguments begin.</param>
    /// <param name="keepsPlaceholders">
    /// Whether blanks inside placeholders of templates split nothing: BuildKit refuses these in any case.
    /// </param>
    public static List<WordRange> SplitAtBlanks(LogicalText text, int start, bool keepsPlaceholders = false)
    {
        var words = new List<WordRange>();
        for (var i = start; i < text.End;)
        {
            var wordStart = i;
            while (i < text.End && !PhysicalLine.IsSeparator(text.Text[i]))
                i = Math.Max(i + 1, keepsPlaceholders ? EndOfPlaceholder(text, i, ref keepsPlaceholders) : 0);
            words.Add(new WordRange(wordStart, i));
            while (i < text.End && PhysicalLine.IsSeparator(text.Text[i]))
                i++;
        }

        return words;
    }

    private static int EndOfPlaceholder(LogicalText text, int start, ref bool mayFollow)
    {
        if (text.Text[start] is not ('{' or '<' or '#'))
            return 0;
        var end = Placeholders.EndAt(text.Text, start, text.End);
        // A bracket that is not closed reaches to the end; there can be no closed one behind it.
        mayFollow = end < text.End || text.Text[end - 1] is '}' or '>' or '#';
        return mayFollow ? end : 0;
    }

    /// <summary>
    /// Splits at white space outside of quotes, for <c>ARG</c>, <c>ENV</c>, <c>LABEL</c>: <c>parseWords</c>. Keeps
    /// quotes and escapes, but not an escape character at the very end.
    /// </summary>
    public static List<WordRange> SplitQuoted(LogicalText text, int start, char escape)
    {
        var words = new List<WordRange>();
        var position = start;
        while (TryTakeQuoted(text.Text, ref position, text.End, escape, out var word))
            words.Add(word);
        return words;
    }

    /// <summary>
    /// Takes the next word at or after <paramref name="position"/>, as <see cref="SplitQuoted"/> does.
    /// </summary>
    public static bool TryTakeQuoted(string text, ref int position, int end, char escape, out WordRange word)
    {
        while (position < end && char.IsWhiteSpace(text[position]))
            position++;
        var start = position;
        var stop = EndOfQuoted(text, ref position, end, escape);
        word = new WordRange(start, stop);
        return stop > start;
    }

    /// <summary>Moves past a word; returns its end, without an escape character that ends the text.</summary>
    private static int EndOfQuoted(string text, ref int position, int end, char escape)
    {
        var quote = '\0';
        for (; position < end; position++)
        {
            var c = text[position];
            if (quote == '\0' && char.IsWhiteSpace(c))
                break;
            if (c == escape && quote != '\'')
            {
                if (++position == end)
                    return end - 1;
            }
            else if (quote == '\0' && c is '\'' or '"')
            {
                quote = c;
            }
            else if (c == quote)
            {
                quote = '\0';
            }
        }

        return position;
    }
}
