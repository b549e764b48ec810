using System.Text;

namespace ContainerLint.Cli.Files;

/// <summary>
/// Reads paths as git writes them: in double quotes, with C's escapes, if a character is special; else as they are.
/// Follows <c>unquote_c_style</c> in git's <c>quote.c</c>.
/// </summary>
internal static class QuotedPath
{
    private const byte Quote = (byte)'"';
    private const byte Backslash = (byte)'\\';
    private const int OctalDigits = 3;

    /// <summary>Reads a path.</summary>
    /// <param name="written">The whole text of the path, in UTF-8.</param>
    /// <returns>The path; the text itself if it is not quoted as git quotes.</returns>
    public static string Read(ReadOnlySpan<byte> written) => Encoding.UTF8.GetString(Unquote(written) ?? written);

    /// <summary>Reads a path.</summary>
    /// <param name="written">The whole text of the path.</param>
    /// <returns>The path; the text itself if it is not quoted as git quotes.</returns>
    public static string Read(string written) =>
        written is ['"', ..] ? Read(Encoding.UTF8.GetBytes(written)) : written;

    /// <summary>The bytes of a quoted path; null for a text that git does not write.</summary>
    private static byte[]? Unquote(ReadOnlySpan<byte> written)
    {
        if (written is not [Quote, .. var inner, Quote])
            return null;
        var bytes = new List<byte>(inner.Length);
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == Quote)
                return null;
            if (inner[i] != Backslash)
            {
                bytes.Add(inner[i]);
            }
            else if (Octal(inner[(i + 1)..]) is { } octal)
            {
                bytes.Add(octal);
                i += OctalDigits;
            }
            else if (i + 1 < inner.Length && Unescape(inner[i + 1]) is { } special)
            {
                bytes.Add(special);
                i++;
            }
            else
            {
                return null;
            }
        }

        // No path contains a NUL.
        return bytes.Contains(0) ? null : [.. bytes];
    }

    /// <summary>A byte in exactly three octal digits; null if the text does not begin with one.</summary>
    private static byte? Octal(ReadOnlySpan<byte> text) =>
        text is [>= (byte)'0' and <= (byte)'3', >= (byte)'0' and <= (byte)'7', >= (byte)'0' and <= (byte)'7', ..]
            ? (byte)(((text[0] - '0') << 6) | ((text[1] - '0') << 3) | (text[2] - '0'))
            : null;

    private static byte? Unescape(byte letter) => (char)letter switch
    {
        'a' => (byte)'\a',
        'b' => (byte)'\b',
        't' => (byte)'\t',
        'n' => (byte)'\n',
        'v' => (byte)'\v',
        'f' => (byte)'\f',
        'r' => (byte)'\r',
        '"' or '\\' => letter,
        _ => null,
    };
}
