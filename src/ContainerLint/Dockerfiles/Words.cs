namespace ContainerLint.Dockerfiles;

/// <summary>The two ways in which BuildKit splits what follows an instruction.</summary>
internal static class Words
{
    /// <summary>Splits at blanks and nothing else: <c>FROM</c>, <c>COPY</c>, <c>EXPOSE</c> and the like.</summary>
    public static List<WordRange> SplitAtBlanks(LogicalText text, int start)
    {
        var words = new List<WordRange>();
        for (var i = start; i < text.End;)
        {
            var wordStart = i;
            while (i < text.End && !PhysicalLine.IsSeparator(text.Text[i]))
                i++;
            words.Add(new WordRange(wordStart, i));
            while (i < text.End && PhysicalLine.IsSeparator(text.Text[i]))
                i++;
        }

        return words;
    }

    /// <summary>
    /// Splits at white space outside of quotes: <c>ARG</c>, <c>ENV</c>, <c>LABEL</c>. Quotes and escapes stay; an escape
    /// character at the very end is left out.
    /// </summary>
    public static List<WordRange> SplitQuoted(LogicalText text, int start, char escape)
    {
        var words = new List<WordRange>();
        for (var i = start; i < text.End;)
        {
            if (char.IsWhiteSpace(text.Text[i]))
            {
                i++;
                continue;
            }

            var wordStart = i;
            var wordEnd = i = EndOfQuoted(text, i, escape);
            if (wordEnd > text.End)
                wordEnd = i = text.End - 1;
            if (wordEnd > wordStart)
                words.Add(new WordRange(wordStart, wordEnd));
            i++;
        }

        return words;
    }

    /// <summary>Behind the word's last character; one beyond the text's end if it ends with an escape character.</summary>
    private static int EndOfQuoted(LogicalText text, int i, char escape)
    {
        var quote = '\0';
        for (; i < text.End; i++)
        {
            var c = text.Text[i];
            if (quote == '\0' && char.IsWhiteSpace(c))
                return i;
            if (c == escape && quote != '\'')
            {
                if (i + 1 == text.End)
                    return text.End + 1;
                i++;
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

        return text.End;
    }
}
