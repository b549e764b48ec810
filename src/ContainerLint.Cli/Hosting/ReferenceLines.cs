using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Hosting;

/// <summary>
/// Reads references from a stream, one per line, as they arrive: at most one line is in memory. A line that cannot be
/// decoded gives a reading with an error, like any other invalid reference.
/// </summary>
internal static class ReferenceLines
{
    /// <summary>The longest line, in bytes. The rest of a longer one is skipped.</summary>
    public const int LongestLine = 1 << 20;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// The readings of a stream's lines, which end with LF or CRLF; an empty line is an empty reference.
    /// </summary>
    /// <param name="input">The bytes, UTF-8, with or without a byte order mark.</param>
    /// <param name="isJson">Whether each line is a JSON string instead of the reference itself.</param>
    /// <param name="beforeWaiting">Called before reading more input, which may block.</param>
    public static IEnumerable<ReferenceReading> Read(Stream input, bool isJson, Action beforeWaiting)
    {
        var isFirst = true;
        foreach (var line in Split(input, beforeWaiting))
        {
            var bytes = line.AsSpan();
            if (isFirst && bytes.StartsWith(ByteOrderMark))
                bytes = bytes[ByteOrderMark.Length..];
            isFirst = false;
            yield return Read(bytes, isJson);
        }
    }

    private static ReferenceReading Read(ReadOnlySpan<byte> line, bool isJson)
    {
        if (line.Length > LongestLine)
            return Wrong(line[..LongestLine], $"the line is longer than {LongestLine} bytes", LongestLine);
        if (!Utf8.IsValid(line))
            return Wrong(line, "the line is not valid UTF-8 here", FirstInvalid(line));
        return isJson ? ReadJson(line) : ReferenceReading.Of(Encoding.UTF8.GetString(line));
    }

    private static ReferenceReading ReadJson(ReadOnlySpan<byte> line)
    {
        const string expected = "the line is not a JSON string";
        var reader = new Utf8JsonReader(line);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.String)
                return Wrong(line, expected, (int)reader.TokenStartIndex);
            var text = reader.GetString()!;
            return reader.Read() ? Wrong(line, expected, (int)reader.TokenStartIndex) : ReferenceReading.Of(text);
        }
        catch (JsonException exception)
        {
            return Wrong(line, expected, (int)(exception.BytePositionInLine ?? 0));
        }
        catch (InvalidOperationException)
        {
            return Wrong(line, "the JSON string escapes half of a surrogate pair", (int)reader.TokenStartIndex);
        }
    }

    private static ReferenceReading Wrong(ReadOnlySpan<byte> line, string error, int byteOffset)
    {
        var offset = Encoding.UTF8.GetCharCount(line[..Math.Min(byteOffset, line.Length)]);
        return new ReferenceReading(Encoding.UTF8.GetString(line), null, error, offset);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> line)
    {
        var characters = new char[line.Length];
        Utf8.ToUtf16(line, characters, out var read, out _, replaceInvalidSequences: false);
        return read;
    }

    /// <summary>
    /// The lines without their line endings; of a line that is too long, one byte more than <see cref="LongestLine"/>.
    /// </summary>
    private static IEnumerable<byte[]> Split(Stream input, Action beforeWaiting)
    {
        var block = new byte[1 << 16];
        var line = new MemoryStream();
        var isOpen = false;
        while (true)
        {
            beforeWaiting();
            var count = input.Read(block, 0, block.Length);
            if (count == 0)
                break;
            var start = 0;
            while (Array.IndexOf(block, (byte)'\n', start, count - start) is var end and >= 0)
            {
                Append(line, block, start, end);
                yield return Take(line);
                start = end + 1;
            }

            Append(line, block, start, count);
            isOpen = start < count;
        }

        if (isOpen)
            yield return Take(line);
    }

    private static void Append(MemoryStream line, byte[] block, int start, int end)
    {
        // One byte for a CR, and one to tell that the line is too long.
        var room = LongestLine + 2 - (int)line.Length;
        line.Write(block, start, Math.Min(end - start, room));
    }

    private static byte[] Take(MemoryStream line)
    {
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        if (bytes.EndsWith("\r"u8))
            bytes = bytes[..^1];
        var result = bytes.ToArray();
        line.SetLength(0);
        return result;
    }
}
