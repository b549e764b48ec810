using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ContainerLint.Knowledge;

/// <summary>
/// The format of the embedded knowledge: named texts that are read individually, so that a look-up only costs the text
/// it needs. Short texts are not compressed, so that the first look-up need not load a decompressor; packages are
/// compressed as a whole anyway.
/// </summary>
/// <remarks>
/// Layout: the letters <c>CLK2</c>; the length of the index (four bytes, little-endian); the index, with one line per
/// text of tab-separated fields: name, offset, number of bytes, and <c>deflate</c> if it is compressed; the texts.
/// </remarks>
internal sealed class Archive
{
    /// <summary>The first bytes of every archive.</summary>
    public const string Signature = "CLK2";

    /// <summary>The index field that marks a compressed text.</summary>
    public const string Compressed = "deflate";

    private const string Resource = "knowledge/knowledge.bin";
    private const int HeaderLength = 8;

    private readonly Func<Stream> open;

    /// <summary>The index, with a line end before each line; searched as text, because look-ups are few.</summary>
    private readonly string index;
    private readonly int start;

    /// <summary>Reads the index of an archive.</summary>
    /// <param name="open">Opens a new stream of the archive; called from several threads.</param>
    /// <exception cref="InvalidDataException">The stream is not an archive.</exception>
    public Archive(Func<Stream> open)
    {
        this.open = open;
        using var stream = open();
        var header = new byte[HeaderLength];
        if (ReadFully(stream, header) < HeaderLength || Encoding.ASCII.GetString(header, 0, 4) != Signature)
            throw new InvalidDataException("The stream is not a knowledge archive");
        var length = header[4] | (header[5] << 8) | (header[6] << 16) | (header[7] << 24);
        index = "\n" + Encoding.UTF8.GetString(Read(stream, HeaderLength, length));
        start = HeaderLength + length;
    }

    /// <summary>The archive embedded in the program, read on first use.</summary>
    public static Archive Embedded => EmbeddedArchive.Instance;

    /// <summary>The names of all texts, in archive order.</summary>
    public IReadOnlyList<string> Names =>
    [
        .. index.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]),
    ];

    /// <summary>Whether there is a text with this name.</summary>
    public bool Contains(string name) => EntryOf(name) is not null;

    /// <summary>The text with this name; null if there is none.</summary>
    public string? Find(string name)
    {
        if (EntryOf(name) is not { } entry)
            return null;
        using var stream = open();
        var bytes = Read(stream, start + Number(entry[1]), Number(entry[2]));
        return entry.Length > 3 ? Inflate(bytes) : Encoding.UTF8.GetString(bytes);
    }

    /// <summary>
    /// The lines of the text with this name, split into their tab-separated fields; empty if there is no such text.
    /// </summary>
    public IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StringReader(Find(name) ?? "");
        while (reader.ReadLine() is { } line)
            yield return line.Split('\t');
    }

    private static Stream OpenResource() => typeof(Archive).Assembly.GetManifestResourceStream(Resource)
        ?? throw new InvalidOperationException($"The file {Resource} is not embedded");

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Inflate(byte[] compressed)
    {
        using var deflate = new DeflateStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var reader = new StreamReader(deflate, Encoding.UTF8, false, 1 << 14);
        return reader.ReadToEnd();
    }

    private static byte[] Read(Stream stream, int start, int length)
    {
        var bytes = new byte[length];
        stream.Position = start;
        if (ReadFully(stream, bytes) < length)
            throw new InvalidDataException("The knowledge archive is truncated");
        return bytes;
    }

    private static int ReadFully(Stream stream, byte[] buffer)
    {
        var total = 0;
        while (total < buffer.Length && stream.Read(buffer, total, buffer.Length - total) is var read and > 0)
            total += read;
        return total;
    }

    private string[]? EntryOf(string name)
    {
        var line = index.IndexOf("\n" + name + "\t", StringComparison.Ordinal) + 1;
        return line == 0 ? null : index.Substring(line, index.IndexOf('\n', line) - line).Split('\t');
    }

    /// <summary>Initialised on first use, which archives in tests do not cause.</summary>
    private static class EmbeddedArchive
    {
        public static readonly Archive Instance = new(OpenResource);
    }
}
