using System.Globalization;
using System.Text;
using Wcwidth;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// Text as a terminal may show it: characters that would move the cursor, turn the direction of the text or not be seen
/// at all are written out, so that a file cannot speak to the terminal.
/// </summary>
internal static class Visible
{
    /// <summary>How a character is shown, and how many columns it takes.</summary>
    public static (string Text, int Width) Character(Rune rune)
    {
        if (rune.Value is >= 0x20 and < 0x7f)
            return (((char)rune.Value).ToString(), 1);
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

    /// <summary>A text of one line: paths, names and messages.</summary>
    public static string Line(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
            return text;
        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
            result.Append(Character(rune).Text);
        return result.ToString();
    }

    /// <summary>The columns that a text takes which <see cref="Line"/> made.</summary>
    public static int WidthOf(string line)
    {
        var width = 0;
        foreach (var rune in line.EnumerateRunes())
            width += rune.IsAscii ? 1 : Math.Max(0, UnicodeCalculator.GetWidth(rune));
        return width;
    }
}
