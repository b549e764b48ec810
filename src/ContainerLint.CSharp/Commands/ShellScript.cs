using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>
/// Splits a shell script into commands and these into words. Quotes and backslashes are resolved, expansions are
/// unknown, comments and redirections are left out.
/// </summary>
internal sealed class ShellScript
{
    private readonly MappedText text;
    private readonly string value;
    private readonly List<IReadOnlyList<CommandWord>> commands = [];
    private List<CommandWord> words = [];
    private MappedTextBuilder? word;
    private bool isTarget;
    private int position;

    private ShellScript(MappedText text)
    {
        this.text = text;
        value = text.Value;
    }

    /// <summary>The commands, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<CommandWord>> Split(MappedText text)
    {
        var script = new ShellScript(text);
        while (script.position < script.value.Length)
            script.ReadNext();
        script.EndCommand();
        return script.commands;
    }

    private void ReadNext()
    {
        switch (value[position])
        {
            case ' ' or '\t' or '\r':
                EndWord();
                position++;
                break;
            case '\n' or ';' or '&' or '|' or '(' or ')':
                EndCommand();
                position++;
                break;
            case '#' when word is null:
                position = value.IndexOf('\n', position) is >= 0 and var end ? end : value.Length;
                break;
            case '<' or '>':
                ReadRedirection();
                break;
            case '\'':
                ReadSingleQuoted();
                break;
            case '"':
                ReadDoubleQuoted();
                break;
            default:
                ReadPiece(isQuoted: false);
                break;
        }
    }

    private void ReadSingleQuoted()
    {
        var end = EndOf('\'', position + 1);
        Append(position + 1, end);
        position = Math.Min(end + 1, value.Length);
    }

    private void ReadDoubleQuoted()
    {
        position++;
        word ??= new MappedTextBuilder(text.Home);
        while (position < value.Length && value[position] != '"')
            ReadPiece(isQuoted: true);
        position = Math.Min(position + 1, value.Length);
    }

    /// <summary>Reads plain characters, an escape or an expansion.</summary>
    private void ReadPiece(bool isQuoted)
    {
        if (value[position] == '\\' && position + 1 < value.Length)
        {
            ReadEscape(isQuoted);
            return;
        }

        if (EndOfReplaced() is var end && end > position)
        {
            AppendUnknown(end);
            return;
        }

        var start = position++;
        while (position < value.Length && IsPlain(value[position]))
            position++;
        Append(start, position);
    }

    private void ReadEscape(bool isQuoted)
    {
        var next = value[position + 1];
        var isLineEnd = next is '\n' || (next is '\r' && position + 2 < value.Length && value[position + 2] == '\n');
        if (isLineEnd)
            position += next == '\r' ? 3 : 2;
        else if (isQuoted && next is not ('"' or '\\' or '$' or '`'))
            Append(position, ++position);
        else
            Append(position + 1, position += 2);
    }

    /// <summary>The end of the expansion that starts here; the current position if there is none.</summary>
    private int EndOfReplaced()
    {
        if (value[position] == '`')
            return Math.Min(EndOf('`', position + 1) + 1, value.Length);
        if (value[position] != '$' || position + 1 == value.Length)
            return position;
        var next = value[position + 1];
        if (next == '{')
            return Math.Min(EndOf('}', position + 2) + 1, value.Length);
        if (next == '(')
            return EndOfSubstitution(position + 2);
        var end = position + 1;
        while (end < value.Length && (char.IsLetterOrDigit(value[end]) || value[end] == '_'))
            end++;
        return end > position + 1 ? end : next is '@' or '*' or '?' or '$' or '!' or '#' ? end + 1 : position;
    }

    private int EndOfSubstitution(int index)
    {
        for (var depth = 1; index < value.Length && depth > 0; index++)
            depth += value[index] switch { '(' => 1, ')' => -1, _ => 0 };
        return index;
    }

    /// <summary>Skips a redirection such as <c>2&gt;&amp;1</c>; the next word is its target.</summary>
    private void ReadRedirection()
    {
        if (words.Count > 0 && word is not null && word.ToMappedText().Value is [>= '0' and <= '9'])
            word = null;
        EndWord();
        while (position < value.Length && value[position] is '<' or '>' or '&' or '|')
            position++;
        isTarget = true;
    }

    private static bool IsPlain(char c) =>
        c is not (' ' or '\t' or '\r' or '\n' or ';' or '&' or '|' or '(' or ')' or '<' or '>' or '\'' or '"' or '\\'
            or '$' or '`');

    private int EndOf(char quote, int from) =>
        value.IndexOf(quote, from) is >= 0 and var end ? end : value.Length;

    private void Append(int start, int end) =>
        (word ??= new MappedTextBuilder(text.Home)).Append(text, TextRange.FromBounds(start, end));

    private void AppendUnknown(int end)
    {
        var place = text.PlaceOf(TextRange.FromBounds(position, end));
        (word ??= new MappedTextBuilder(text.Home)).AppendUnknown(place.Source, place.Span);
        position = end;
    }

    private void EndWord()
    {
        if (word is null)
            return;
        if (!isTarget)
            words.Add(new CommandWord(word.ToMappedText()));
        (word, isTarget) = (null, false);
    }

    private void EndCommand()
    {
        EndWord();
        isTarget = false;
        if (words.Count > 0)
            commands.Add(words);
        words = [];
    }
}
