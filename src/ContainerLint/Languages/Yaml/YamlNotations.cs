using System.Text;
using ContainerLint.Text;
using YamlDotNet.Core;

namespace ContainerLint.Languages.Yaml;

/// <summary>
/// How text is written in the values of a compose file: escaped for the style of its scalar and for interpolation.
/// Closing braces are refused, because the text may be in the default of a variable and references contain none.
/// </summary>
internal static class YamlNotations
{
    private static readonly Notation Plain = new("plain YAML", text => IsPlain(text) ? Dollars(text) : null);

    private static readonly Notation Single =
        new("single-quoted YAML", text => IsOneLine(text) ? Dollars(text).Replace("'", "''") : null);

    private static readonly Notation Double = new("double-quoted YAML", text => IsOneLine(text) ? Escaped(text) : null);

    private static readonly Notation Block = new("block YAML", text => IsOneLine(text) ? Dollars(text) : null);

    /// <summary>
    /// A line end inside a block scalar: without it the next line, with its indentation, joins the text.
    /// </summary>
    public static Notation LineEnd { get; } = new("line end of block YAML", _ => null);

    /// <summary>
    /// The chomping indicator in the header of a block scalar, which decides about the line ends behind the text: they
    /// cannot be deleted where they are, because the next key begins behind them.
    /// </summary>
    public static Notation Chomping { get; } = new("chomping indicator", text => text.Length == 0 ? "-" : null);

    /// <summary>The notation of a style.</summary>
    public static Notation Of(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => Single,
        ScalarStyle.DoubleQuoted => Double,
        ScalarStyle.Literal or ScalarStyle.Folded => Block,
        _ => Plain,
    };

    /// <summary>Whether text can be anywhere in a plain scalar, also in flow collections.</summary>
    private static bool IsPlain(string text) =>
        IsOneLine(text) && text.IndexOfAny([' ', '\t', ',', '[', ']', '{', '#']) < 0
        && !text.EndsWith(":", StringComparison.Ordinal);

    private static bool IsOneLine(string text)
    {
        foreach (var character in text)
        {
            if (character is < ' ' or '}' or '\x7F' or '\x85' or '\u2028' or '\u2029' or MappedText.UnknownCharacter)
                return false;
        }

        return true;
    }

    private static string Dollars(string text) => text.Replace("$", "$$");

    private static string Escaped(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var character in Dollars(text))
        {
            if (character is '"' or '\\')
                result.Append('\\');
            result.Append(character);
        }

        return result.ToString();
    }
}
