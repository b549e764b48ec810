using System.Text;

namespace ContainerLint.Cli.Files;

/// <summary>The encoding and the byte order mark of a text, kept so that a fix preserves them.</summary>
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
    /// Decodes bytes as UTF-16 if they begin with its byte order mark, else as UTF-8. Invalid bytes become U+FFFD,
    /// which <see cref="IsLossless"/> detects.
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

    /// <summary>The bytes of a text, with the byte order mark.</summary>
    public byte[] Encode(string text) => [.. mark, .. encoding.GetBytes(text)];

    /// <summary>Whether encoding <paramref name="text"/> restores the bytes that it was decoded from.</summary>
    public bool IsLossless(string text, ReadOnlySpan<byte> bytes) =>
        !text.Contains('\ufffd') || bytes.SequenceEqual(Encode(text));
}
