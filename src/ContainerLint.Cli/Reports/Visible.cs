using System.Globalization;
using System.Text;
using Wcwidth;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// Text that is safe for a terminal: control characters, bidirectional controls and invisible characters are written
/// out, so that the content of a file cannot control the terminal.
/// </summary>
internal static class Visible
{
    private static readonly string[] Ascii = [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => $"{(char)code}")];

    /// <summary>The displayed form of a character and its width in columns.</summary>
    public static (string Text, int Width) Character(Rune rune)
    {
        if (rune.Value is >= 0x20 and < 0x7f)
            return (Ascii[rune.Value - ' '], 1);
        if (rune.Value < 0x20)
            return (((char)(0x2400 + rune.Value)).ToString(), 1);
        if (rune.Value == 0x7f)
            return ("\u2421", 1);
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
        {
            var name = $"<U+{rune.Value:X4}>";
            return (name, name.Length);
        }

        return (rune.ToString(), Math.Max(0, UnicodeCalculator.GetWidth(rune)));
    }

    /// <summary>A one-line text, such as a path, a name or a message.</summary>
    public static string Line(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
            return text;
        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
            result.Append(Character(rune).Text);
        return result.ToString();
    }

    /// <summary>The width of a text from <see cref="Line"/>, in columns.</summary>
    public static int WidthOf(string line)
    {
        var width = 0;
        foreach (var rune in line.EnumerateRunes())
            width += rune.IsAscii ? 1 : Math.Max(0, UnicodeCalculator.GetWidth(rune));
        return width;
    }
}
