using System.Globalization;

namespace ContainerLint.References;

/// <summary>Names characters in messages, so that a person can see also those that leave no ink.</summary>
internal static class CharacterWords
{
    private const int LongestQuote = 40;
    private const int LongestPhrase = 300;

    /// <summary>A text in quotes; cut if it is long, and what leaves no ink in it is replaced.</summary>
    public static string Quote(string value, int start, int end, int longest = LongestQuote) =>
        "'" + Visible(value, start, end, longest) + "'";

    /// <summary>
    /// Somebody's own words as the end of a message: on one line, cut if they are long, without a final period.
    /// </summary>
    public static string Phrase(string words) => Visible(words, 0, words.Length, LongestPhrase).TrimEnd(' ', '.', '\uFFFD');

    private static string Visible(string value, int start, int end, int longest)
    {
        var length = Math.Min(end - start, longest);
        if (length < end - start && char.IsHighSurrogate(value[start + length - 1]))
            length--;
        var shown = new char[length];
        for (var i = 0; i < length; i++)
            shown[i] = value[start + i] != ' ' && LeavesNoInk(value, start + i) ? '\uFFFD' : value[start + i];
        return new string(shown) + (length < end - start ? "…" : "");
    }

    /// <summary>One character in quotes, with its number if it is not ASCII: it may look like another.</summary>
    public static string Quote(string value, int offset)
    {
        var length = char.IsSurrogatePair(value, offset) ? 2 : 1;
        var text = "'" + value.Substring(offset, length) + "'";
        return value[offset] < 128 ? text : text + " (" + Number(value, offset) + ")";
    }

    /// <summary>What to say of a character that leaves no ink; null for one that can be seen.</summary>
    public static string? Complaint(string value, int offset)
    {
        if (!LeavesNoInk(value, offset))
            return null;
        if (value[offset] == ' ')
            return "a blank cannot stand in a reference";
        var (name, verb) = CharUnicodeInfo.GetUnicodeCategory(value, offset) switch
        {
            UnicodeCategory.Control => ("a control character", "cannot"),
            UnicodeCategory.Surrogate => ("half of a surrogate pair", "cannot"),
            UnicodeCategory.OtherNotAssigned => ("not a character of Unicode", "cannot"),
            _ => (null, "is invisible and cannot"),
        };
        name = Name(value[offset]) ?? name;
        return Number(value, offset) + (name is null ? "" : $" ({name})") + $" {verb} stand in a reference";
    }

    private static bool LeavesNoInk(string value, int offset)
    {
        if (value[offset] is > ' ' and < '\u007F')
            return false;
        // The second half of a pair that is whole is seen together with the first.
        if (char.IsLowSurrogate(value[offset]) && offset > 0 && char.IsSurrogatePair(value, offset - 1))
            return false;
        return CharUnicodeInfo.GetUnicodeCategory(value, offset) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;
    }

    private static string Number(string value, int offset)
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
