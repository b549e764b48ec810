using System.Globalization;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>What an argument that starts with a bracket is.</summary>
internal enum JsonForm
{
    /// <summary>Not JSON: the shell form, or words.</summary>
    None,

    /// <summary>A JSON array of strings.</summary>
    Strings,

    /// <summary>A JSON array that contains something else, which BuildKit refuses.</summary>
    Mixed,
}

/// <summary>
/// Reads the JSON form of an instruction: an array of strings with nothing after it. Follows BuildKit's
/// <c>parser/line_parsers.go</c>, <c>parseJSON</c>.
/// </summary>
internal sealed class JsonArray
{
    /// <summary>The deepest nesting that is read; such an array is not one of strings anyway.</summary>
    private const int MaximalDepth = 64;

    private readonly string text;
    private readonly int end;
    private readonly List<WordRange>? strings;
    private WordRange culprit;
    private int position;

    private JsonArray(string text, int start, int end, List<WordRange>? strings)
    {
        this.text = text;
        this.end = end;
        this.strings = strings;
        position = start;
    }

    /// <summary>The form of the text between two indices.</summary>
    public static JsonForm FormOf(string text, int start, int end) => new JsonArray(text, start, end, null).Read();

    /// <summary>The form of the text from <paramref name="start"/> to the end.</summary>
    /// <param name="text">The instruction.</param>
    /// <param name="start">Where its arguments begin.</param>
    /// <param name="strings">The strings with their quotes.</param>
    /// <param name="culprit">The first element that is not a string, if there is one.</param>
    public static JsonForm Read(LogicalText text, int start, out List<WordRange> strings, out WordRange culprit)
    {
        strings = [];
        var reader = new JsonArray(text.Text, start, text.End, strings);
        var form = reader.Read();
        culprit = reader.culprit;
        return form;
    }

    /// <summary>The value of a string.</summary>
    public static MappedText Decode(LogicalText text, WordRange quoted)
    {
        var builder = new MappedTextBuilder(text.Source);
        var run = quoted.Start + 1;
        for (var i = run; i < quoted.End - 1;)
        {
            if (text.Text[i] != '\\')
            {
                i++;
                continue;
            }

            text.AppendTo(builder, run, i, Notations.Json);
            var length = text.Text[i + 1] == 'u' ? 6 : 2;
            builder.AppendDecoded(Unescape(text.Text, i), text.Source, text.SpanOf(i, i + length), Notations.Json);
            run = i += length;
        }

        text.AppendTo(builder, run, quoted.End - 1, Notations.Json);
        return builder.ToMappedText();
    }

    private static string Unescape(string text, int backslash) => text[backslash + 1] switch
    {
        'b' => "\b",
        'f' => "\f",
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'u' => ((char)int.Parse(text.Substring(backslash + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            .ToString(),
        var other => other.ToString(),
    };

    private JsonForm Read()
    {
        if (!TryTake('[') || !TryReadElements())
            return JsonForm.None;
        SkipBlanks();
        if (position != end)
            return JsonForm.None;
        return culprit.End > 0 ? JsonForm.Mixed : JsonForm.Strings;
    }

    private bool TryReadElements()
    {
        if (TryTake(']'))
            return true;
        do
        {
            SkipBlanks();
            var start = position;
            if (!TryReadValue(1))
                return false;
            var element = new WordRange(start, position);
            if (text[start] == '"')
                strings?.Add(element);
            else if (culprit.End == 0)
                culprit = element;
        }
        while (TryTake(','));
        return TryTake(']');
    }

    private bool TryReadValue(int depth)
    {
        SkipBlanks();
        if (position >= end || depth > MaximalDepth)
            return false;
        return text[position] switch
        {
            '"' => TryReadString(),
            '[' => TryReadGroup('[', ']', depth, false),
            '{' => TryReadGroup('{', '}', depth, true),
            't' => TryReadWord("true"),
            'f' => TryReadWord("false"),
            'n' => TryReadWord("null"),
            _ => TryReadNumber(),
        };
    }

    private bool TryReadGroup(char open, char close, int depth, bool hasKeys)
    {
        TryTake(open);
        if (TryTake(close))
            return true;
        do
        {
            SkipBlanks();
            if (hasKeys && !(Peek() == '"' && TryReadString() && TryTake(':')))
                return false;
            if (!TryReadValue(depth + 1))
                return false;
        }
        while (TryTake(','));
        return TryTake(close);
    }

    private bool TryReadString()
    {
        for (position++; position < end; position++)
        {
            var c = text[position];
            if (c == '"')
            {
                position++;
                return true;
            }

            if (c < ' ' || (c == '\\' && !TrySkipEscape()))
                return false;
        }

        return false;
    }

    private bool TrySkipEscape()
    {
        position++;
        if (Peek() != 'u')
            return Peek() is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't';
        for (var i = 0; i < 4; i++)
        {
            position++;
            if (Peek() is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
                return false;
        }

        return true;
    }

    private bool TryReadWord(string word)
    {
        if (string.CompareOrdinal(text, position, word, 0, word.Length) != 0 || position + word.Length > end)
            return false;
        position += word.Length;
        return true;
    }

    private bool TryReadNumber()
    {
        if (Peek() == '-')
            position++;
        var start = position;
        if (!TryReadDigits() || (text[start] == '0' && position > start + 1))
            return false;
        if (Peek() == '.')
        {
            position++;
            if (!TryReadDigits())
                return false;
        }

        if (Peek() is not ('e' or 'E'))
            return true;
        position++;
        if (Peek() is '+' or '-')
            position++;
        return TryReadDigits();
    }

    private bool TryReadDigits()
    {
        var start = position;
        while (Peek() is >= '0' and <= '9')
            position++;
        return position > start;
    }

    private char Peek() => position < end ? text[position] : '\0';

    private bool TryTake(char c)
    {
        SkipBlanks();
        if (position >= end || text[position] != c)
            return false;
        position++;
        return true;
    }

    private void SkipBlanks()
    {
        while (position < end && text[position] is ' ' or '\t' or '\r' or '\n')
            position++;
    }
}
