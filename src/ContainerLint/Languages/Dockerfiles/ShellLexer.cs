using System.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>Splits a script into words and operators.</summary>
/// <param name="text">The text.</param>
/// <param name="position">Where the script begins.</param>
/// <param name="end">Where it ends.</param>
internal sealed class ShellLexer(string text, int position, int end)
{
    private static readonly string[] Operators =
        ["&&", "||", "|&", ";;", ";", "&", "|", "(", ")", "\n"];

    private readonly StringBuilder word = new();

    /// <summary>The operator that was read; null if it was a word.</summary>
    public string? Operator { get; private set; }

    /// <summary>The word, without quotes.</summary>
    public string Word => word.ToString();

    /// <summary>Where it begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End => position;

    /// <summary>Whether the word has no variables, substitutions or patterns.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>Whether the word is a redirection or its target.</summary>
    public bool IsRedirected { get; private set; }

    /// <summary>Reads the next word or operator; false at the end.</summary>
    public bool TryRead()
    {
        SkipBlanks();
        if (position >= end)
            return false;
        Start = position;
        IsRedirected = false;
        if (TryReadOperator())
            return true;
        Operator = null;
        IsPlain = true;
        word.Clear();
        ReadWord();
        return true;
    }

    private void SkipBlanks()
    {
        for (; position < end; position++)
        {
            if (text[position] == '#')
                SkipComment();
            else if (text[position] == '\\' && IsLineEnd(position + 1))
                position = text.IndexOf('\n', position);
            else if (text[position] is not (' ' or '\t' or '\r'))
                return;
        }
    }

    private void SkipComment()
    {
        var line = text.IndexOf('\n', position, end - position);
        position = (line < 0 ? end : line) - 1;
    }

    private bool IsLineEnd(int index)
    {
        if (index < end && text[index] == '\r')
            index++;
        return index < end && text[index] == '\n';
    }

    private bool TryReadOperator()
    {
        foreach (var sign in Operators)
        {
            if (position + sign.Length <= end && string.CompareOrdinal(text, position, sign, 0, sign.Length) == 0)
            {
                Operator = sign;
                position += sign.Length;
                return true;
            }
        }

        return false;
    }

    private void ReadWord()
    {
        while (position < end && !IsWordEnd(text[position]))
            ReadPart(text[position]);
        if (position < end && text[position] is '<' or '>')
            ReadRedirection();
    }

    private static bool IsWordEnd(char c) =>
        c is ' ' or '\t' or '\r' or '\n' or ';' or '&' or '|' or '(' or ')' or '<' or '>';

    private void ReadPart(char c)
    {
        switch (c)
        {
            case '\'':
                ReadUntil('\'', false);
                break;
            case '"':
                ReadUntil('"', true);
                break;
            case '`':
                IsPlain = false;
                ReadUntil('`', true);
                break;
            case '\\':
                ReadEscape();
                break;
            case '$':
                ReadVariable();
                break;
            default:
                if (c is '*' or '?')
                    IsPlain = false;
                word.Append(c);
                position++;
                break;
        }
    }

    private void ReadEscape()
    {
        if (!IsLineEnd(position + 1) && position + 1 < end)
            word.Append(text[position + 1]);
        position = Math.Min(end, position + (IsLineEnd(position + 1) && text[position + 1] == '\r' ? 3 : 2));
    }

    /// <summary>Reads a quoted part, whose quote stands at the position.</summary>
    private void ReadUntil(char quote, bool hasEscapes)
    {
        position++;
        while (position < end && text[position] != quote)
        {
            if (quote == '"' && text[position] == '$')
            {
                ReadVariable();
                continue;
            }

            if (hasEscapes && text[position] == '\\' && position + 1 < end)
                position++;
            else if (hasEscapes && text[position] is '$' or '`')
                IsPlain = false;
            word.Append(text[position++]);
        }

        position = Math.Min(end, position + 1);
    }

    /// <summary>Keeps a variable or a substitution as it is written.</summary>
    private void ReadVariable()
    {
        IsPlain = false;
        var start = position++;
        if (position < end && text[position] is '(' or '{')
            SkipNested(text[position], text[position] == '(' ? ')' : '}');
        word.Append(text, start, position - start);
    }

    private void SkipNested(char open, char close)
    {
        var depth = 0;
        for (; position < end; position++)
        {
            var c = text[position];
            if (c == '\\')
                position++;
            else if (c == '\'' && open == '(')
                position = text.IndexOf('\'', position + 1, end - position - 1) is >= 0 and var quote ? quote : end - 1;
            else if (c == open)
                depth++;
            else if (c == close && --depth == 0)
                break;
        }

        position = Math.Min(end, position + 1);
    }

    /// <summary>
    /// Reads <c>2&gt;&amp;1</c>, <c>&gt; file</c> and the like; the word so far is its number, or a word before it.
    /// </summary>
    private void ReadRedirection()
    {
        if (word.Length > 0 && !IsNumber())
            return;
        IsRedirected = true;
        while (position < end && text[position] is '<' or '>' or '&' or '-')
            position++;
        while (position < end && text[position] is ' ' or '\t')
            position++;
        while (position < end && !IsWordEnd(text[position]))
            ReadPart(text[position]);
    }

    private bool IsNumber()
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] is < '0' or > '9')
                return false;
        }

        return true;
    }
}
