using System.Text;

namespace ContainerLint.Cli.Files;

/// <summary>How a text is stored: its encoding and its byte order mark, kept so that a fix writes them back.</summary>
internal sealed class TextFormat
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly TextFormat Plain = new(Utf8, []);

    private static readonly TextFormat[] Marked =
    [
        new(Utf8, [0xef, 0xbb, 0xbf]),
        new(new UnicodeEncoding(bigEndian: false, byteOrderMark: false), [0xff, 0xfe]),
        new(new UnicodeEncoding(bigEndian: true, byteOrderMark: false), [0xfe, 0xff]),
    ];

    private readonly Encoding encoding;
    private readonly byte[] mark;

    private TextFormat(Encoding encoding, byte[] mark)
    {
        this.encoding = encoding;
        this.mark = mark;
    }

    /// <summary>
    /// Reads bytes as UTF-8, or as UTF-16 if they begin with its mark. What is not valid becomes U+FFFD, which
    /// <see cref="IsLossless"/> tells.
    /// </summary>
    public static (string Text, TextFormat Format) Decode(ReadOnlySpan<byte> bytes)
    {
        var format = Plain;
        foreach (var marked in Marked)
        {
            if (bytes.StartsWith(marked.mark))
                format = marked;
        }

        return (format.encoding.GetString(bytes[format.mark.Length..]), format);
    }

    /// <summary>The bytes of a text, the mark before them.</summary>
    public byte[] Encode(string text) => [.. mark, .. encoding.GetBytes(text)];

    /// <summary>Whether writing <paramref name="text"/> gives back the bytes that it was read from.</summary>
    public bool IsLossless(string text, ReadOnlySpan<byte> bytes) =>
        !text.Contains('\ufffd') || bytes.SequenceEqual(Encode(text));
}
