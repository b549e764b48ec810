using System.Globalization;

namespace ContainerLint.References;

/// <summary>Describes characters in messages so that invisible ones can be recognised.</summary>
internal static class CharacterWords
{
    private const int LongestQuote = 40;
    private const int LongestPhrase = 300;

    /// <summary>Quotes a text: truncated if it is long, with invisible characters replaced.</summary>
    public static string Quote(string value, int start, int end, int longest = LongestQuote) =>
        "'" + Visible(value, start, end, longest) + "'";

    /// <summary>Third-party text for the end of a message: one line, truncated if long, no final period.</summary>
    public static string Phrase(string words) =>
        Visible(words, 0, words.Length, LongestPhrase).TrimEnd(' ', '.', '\uFFFD');

    private static string Visible(string value, int start, int end, int longest)
    {
        var length = Math.Min(end - start, longest);
        if (length < end - start && char.IsHighSurrogate(value[start + length - 1]))
            length--;
        var shown = new char[length];
        for (var i = 0; i < length; i++)
            shown[i] = value[start + i] != ' ' && IsInvisible(value, start + i) ? '\uFFFD' : value[start + i];
        return new string(shown) + (length < end - start ? "…" : "");
    }

    /// <summary>Quotes one character, with its code point if it is not ASCII, since it may look like another.</summary>
    public static string Quote(string value, int offset)
    {
        var length = char.IsSurrogatePair(value, offset) ? 2 : 1;
        var text = "'" + value.Substring(offset, length) + "'";
        return value[offset] < 128 ? text : text + " (" + CodePoint(value, offset) + ")";
    }

    /// <summary>The message about an invisible character; null for a visible one.</summary>
    public static string? InvisibleError(string value, int offset)
    {
        if (!IsInvisible(value, offset))
            return null;
        if (value[offset] == ' ')
            return "a reference cannot contain a space";
        var (name, verb) = CharUnicodeInfo.GetUnicodeCategory(value, offset) switch
        {
            UnicodeCategory.Control => ("a control character", "is"),
            UnicodeCategory.Surrogate => ("half of a surrogate pair", "is"),
            UnicodeCategory.OtherNotAssigned => ("not a character of Unicode", "is"),
            _ => (null, "is invisible and"),
        };
        name = Name(value[offset]) ?? name;
        return CodePoint(value, offset) + (name is null ? "" : $" ({name})") + $" {verb} not allowed in a reference";
    }

    private static bool IsInvisible(string value, int offset)
    {
        if (value[offset] is > ' ' and < '\u007F')
            return false;
        // The low surrogate of a valid pair is reported together with the high one.
        if (char.IsLowSurrogate(value[offset]) && offset > 0 && char.IsSurrogatePair(value, offset - 1))
            return false;
        return CharUnicodeInfo.GetUnicodeCategory(value, offset) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;
    }

    private static string CodePoint(string value, int offset)
    {
        var number = char.IsSurrogatePair(value, offset) ? char.ConvertToUtf32(value, offset) : value[offset];
        return "U+" + number.ToString("X4", CultureInfo.InvariantCulture);
    }

    private static string? Name(char c) => c switch
    {
        '\0' => "a NUL character",
        '\t' => "a tab",
        '\n' => "a line feed",
        '\r' => "a carriage return",
        '\u00A0' => "no-break space",
        '\u00AD' => "soft hyphen",
        '\u200B' => "zero width space",
        '\u200C' => "zero width non-joiner",
        '\u200D' => "zero width joiner",
        '\u200E' => "left-to-right mark",
        '\u200F' => "right-to-left mark",
        '\u202F' => "narrow no-break space",
        '\u2060' => "word joiner",
        '\u3000' => "ideographic space",
        '\uFEFF' => "byte order mark",
        _ => null,
    };
}
