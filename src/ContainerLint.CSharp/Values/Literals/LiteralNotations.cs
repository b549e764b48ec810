using System.Globalization;
using System.Text;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Values.Literals;

/// <summary>How each kind of string literal spells a text; null if it cannot hold the text.</summary>
internal static class LiteralNotations
{
    /// <summary>For text that an edit cannot change: a name, a number, a constant of a library.</summary>
    public static Notation None { get; } = new("fixed", static _ => null);

    /// <summary><c>"…"</c></summary>
    public static Notation Regular { get; } = new("string", static text => Escaped(text, new StringBuilder()));

    /// <summary>
    /// <c>"\x41…"</c>: the escape takes up to four hexadecimal digits, so an edit behind it must neither start with one
    /// nor remove the text that ends it.
    /// </summary>
    public static Notation RegularWithHex { get; } =
        new("string with \\x", static text => text.Length == 0 ? null : EscapedBehindHex(text));

    /// <summary><c>$"…"</c></summary>
    public static Notation Interpolated { get; } = new(
        "interpolated string",
        static text => Escaped(text, new StringBuilder())?.Replace("{", "{{").Replace("}", "}}"));

    /// <summary>
    /// <c>$"…"</c> with <c>\x</c> escapes or a hole with a format, next to which braces are ambiguous.
    /// </summary>
    public static Notation InterpolatedWithCare { get; } =
        new("interpolated string with a format", static text => HasBrace(text) ? null : RegularWithHex.Write(text));

    /// <summary><c>@"…"</c></summary>
    public static Notation Verbatim { get; } =
        new("verbatim string", static text => CanStand(text) ? text.Replace("\"", "\"\"") : null);

    /// <summary><c>$@"…"</c></summary>
    public static Notation VerbatimInterpolated { get; } = new(
        "verbatim interpolated string",
        static text => Verbatim.Write(text)?.Replace("{", "{{").Replace("}", "}}"));

    /// <summary><c>$@"…"</c> with a hole with a format, next to which braces are ambiguous.</summary>
    public static Notation VerbatimInterpolatedWithCare { get; } = new(
        "verbatim interpolated string with a format", static text => HasBrace(text) ? null : Verbatim.Write(text));

    /// <summary>Whether a source file can contain a text unescaped.</summary>
    public static bool CanStand(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is MappedText.UnknownCharacter or '\uFFFF' || IsLoneSurrogate(text, i))
                return false;
            if (char.IsControl(text[i]) && text[i] is not ('\t' or '\r' or '\n' or '\x85'))
                return false;
        }

        return true;
    }

    /// <summary>Whether a text has a brace, which starts or ends a hole of an interpolated string.</summary>
    public static bool HasBrace(string text) => text.IndexOfAny(['{', '}']) >= 0;

    private static string? EscapedBehindHex(string text) => Uri.IsHexDigit(text[0])
        ? Escaped(text.Substring(1), new StringBuilder(Code(text[0])))
        : Escaped(text, new StringBuilder());

    private static string? Escaped(string text, StringBuilder result)
    {
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case MappedText.UnknownCharacter:
                    return null;
                case '"' or '\\':
                    result.Append('\\').Append(text[i]);
                    break;
                case '\n':
                    result.Append("\\n");
                    break;
                case '\r':
                    result.Append("\\r");
                    break;
                case '\t':
                    result.Append("\\t");
                    break;
                case var c when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFF' || IsLoneSurrogate(text, i):
                    result.Append(Code(c));
                    break;
                default:
                    result.Append(text[i]);
                    break;
            }
        }

        return result.ToString();
    }

    private static bool IsLoneSurrogate(string text, int index) =>
        char.IsSurrogate(text[index])
        && !(index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
        && !(index > 0 && char.IsSurrogatePair(text[index - 1], text[index]));

    private static string Code(char character) => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);
}
