namespace ContainerLint.Languages.Dockerfiles;

/// <summary>A variable that a word mentions.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Start">The index of the dollar sign.</param>
/// <param name="End">The index after the mention.</param>
/// <param name="IsGuarded">
/// Whether the word says what happens without a value: <c>${NAME:-default}</c>, <c>${NAME+set}</c>,
/// <c>${NAME?error}</c>.
/// </param>
internal readonly record struct VariableMention(string Name, int Start, int End, bool IsGuarded)
{
    /// <summary>
    /// The variables that a text mentions outside of single quotes, as BuildKit's <c>shell/lex.go</c> sees them; those
    /// inside the default of another one are not told.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The index of its first character.</param>
    /// <param name="end">The index after its last one.</param>
    /// <param name="escape">The escape character.</param>
    public static IEnumerable<VariableMention> In(string text, int start, int end, char escape)
    {
        var quote = '\0';
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c == escape && quote != '\'')
            {
                i++;
            }
            else if (c is '\'' or '"' && (quote == '\0' || quote == c))
            {
                quote = quote == c ? '\0' : c;
            }
            else if (c == '$' && quote != '\'' && ReadAt(text, i, end) is { } mention)
            {
                yield return mention;
                i = mention.End - 1;
            }
        }
    }

    private static VariableMention? ReadAt(string text, int dollar, int end)
    {
        var isBraced = dollar + 1 < end && text[dollar + 1] == '{';
        var nameStart = dollar + (isBraced ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < end && (text[nameEnd] == '_' || char.IsLetterOrDigit(text[nameEnd])))
            nameEnd++;
        if (nameEnd == nameStart || char.IsDigit(text[nameStart]))
            return null;
        var name = text.Substring(nameStart, nameEnd - nameStart);
        if (!isBraced)
            return new VariableMention(name, dollar, nameEnd, false);
        var close = EndOfBraces(text, nameEnd, end);
        return new VariableMention(name, dollar, close, nameEnd < end && text[nameEnd] is ':' or '-' or '+' or '?');
    }

    private static int EndOfBraces(string text, int index, int end)
    {
        for (var depth = 1; index < end; index++)
        {
            if (text[index] == '{')
                depth++;
            else if (text[index] == '}' && --depth == 0)
                return index + 1;
        }

        return end;
    }
}
