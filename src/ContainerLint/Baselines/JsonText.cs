using System.Globalization;
using System.Text;

namespace ContainerLint.Baselines;

/// <summary>
/// Reads JSON (RFC 8259) with trailing commas. Values are <see cref="string"/>, <see cref="double"/>,
/// <see cref="bool"/>, <see langword="null"/>, a list, or a dictionary, in which the last of equal names counts. The
/// libraries that read JSON are not available in every compiler.
/// </summary>
internal sealed class JsonText
{
    private const int MostLevels = 64;
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint
        | NumberStyles.AllowExponent;

    private readonly string text;
    private int position;
    private int level;

    private JsonText(string text) => this.text = text;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value, if it is valid.</param>
    /// <param name="line">The number of the line with the error, if it is not.</param>
    public static bool TryRead(string text, out object? value, out int line)
    {
        var reader = new JsonText(text);
        var isValid = reader.TryReadValue(out value) && reader.Next() == '\0' && reader.position >= text.Length;
        line = isValid ? 0 : 1 + text.Take(reader.position).Count(c => c == '\n');
        return isValid;
    }

    /// <summary>The next character after blanks; <c>\0</c> at the end.</summary>
    private char Next()
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\r' or '\n')
            position++;
        return position < text.Length ? text[position] : '\0';
    }

    private bool Skip(char expected)
    {
        if (Next() != expected || position >= text.Length)
            return false;
        position++;
        return true;
    }

    private bool TryReadValue(out object? value)
    {
        value = null;
        switch (Next())
        {
            case '"':
                return TryReadString(out value);
            case '{':
                var members = new Dictionary<string, object?>(StringComparer.Ordinal);
                return TryReadNested(ReadMember, members, '}', out value);
            case '[':
                return TryReadNested(ReadElement, new List<object?>(), ']', out value);
            default:
                return TryReadWord(out value);
        }
    }

    private bool TryReadNested<T>(Func<T, bool> read, T target, char end, out object? value)
    {
        value = target;
        position++;
        if (++level > MostLevels)
            return false;
        while (!Skip(end))
        {
            if (!read(target) || (!Skip(',') && Next() != end))
                return false;
        }

        level--;
        return true;
    }

    private bool ReadMember(Dictionary<string, object?> members)
    {
        if (Next() != '"' || !TryReadString(out var name) || !Skip(':') || !TryReadValue(out var value))
            return false;
        members[(string)name!] = value;
        return true;
    }

    private bool ReadElement(List<object?> elements)
    {
        if (!TryReadValue(out var value))
            return false;
        elements.Add(value);
        return true;
    }

    private bool TryReadWord(out object? value)
    {
        var start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '-' or '+' or '.'))
            position++;
        var word = text.Substring(start, position - start);
        value = word switch { "true" => true, "false" => false, _ => null };
        if (word is "true" or "false" or "null")
            return true;
        var isNumber = double.TryParse(word, Number, CultureInfo.InvariantCulture, out var number);
        value = number;
        position = isNumber ? position : start;
        return isNumber;
    }

    private bool TryReadString(out object? value)
    {
        value = null;
        var found = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            switch (text[position])
            {
                case '"':
                    position++;
                    value = found.ToString();
                    return true;
                case '\\' when !TryReadEscape(found):
                case < ' ':
                    return false;
                case '\\':
                    break;
                case var c:
                    found.Append(c);
                    break;
            }
        }

        return false;
    }

    /// <summary>Reads an escape, and stops at its last character.</summary>
    private bool TryReadEscape(StringBuilder found)
    {
        const string Letters = "\"\\/bfnrt", Meanings = "\"\\/\b\f\n\r\t";
        position++;
        if (position >= text.Length)
            return false;
        if (Letters.IndexOf(text[position]) is >= 0 and var letter)
        {
            found.Append(Meanings[letter]);
            return true;
        }

        if (text[position] != 'u' || position + 4 >= text.Length || !TryReadCode(position + 1, out var code))
            return false;
        found.Append((char)code);
        position += 4;
        return true;
    }

    private bool TryReadCode(int start, out ushort code) => ushort.TryParse(
        text.Substring(start, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
}
