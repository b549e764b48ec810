using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ContainerLint.Knowledge;

/// <summary>
/// The form in which knowledge is built into the program: named texts, each by itself, so that a question costs no more
/// than the text that answers it. The short ones are not compressed: the first question need not wait for a
/// decompressor, and packages are compressed as a whole.
/// </summary>
/// <remarks>
/// The letters <c>CLK2</c>; the length of the index (four bytes, low ones first); the index: a line for each text, its
/// name, where it starts, how many bytes it has, and <c>deflate</c> if it is compressed, with tabulators between them;
/// the texts.
/// </remarks>
internal sealed class Archive
{
    /// <summary>What every archive begins with.</summary>
    public const string Signature = "CLK2";

    /// <summary>What an index says of a text that is compressed.</summary>
    public const string Compressed = "deflate";

    private const string Resource = "knowledge/knowledge.bin";
    private const int HeaderLength = 8;

    private readonly Func<Stream> open;

    /// <summary>The index with a line end before each line; it is searched as it is, for there are few questions.</summary>
    private readonly string index;
    private readonly int start;

    /// <summary>Reads the index of an archive.</summary>
    /// <param name="open">Opens the archive, anew each time: several threads may ask at once.</param>
    /// <exception cref="InvalidDataException">This is no archive.</exception>
    public Archive(Func<Stream> open)
    {
        this.open = open;
        using var stream = open();
        var header = new byte[HeaderLength];
        if (ReadFully(stream, header) < HeaderLength || Encoding.ASCII.GetString(header, 0, 4) != Signature)
            throw new InvalidDataException("This is no archive of knowledge");
        var length = header[4] | (header[5] << 8) | (header[6] << 16) | (header[7] << 24);
        index = "\n" + Encoding.UTF8.GetString(Read(stream, HeaderLength, length));
        start = HeaderLength + length;
    }

    /// <summary>The archive that is built into the program; read when it is first asked for.</summary>
    public static Archive Embedded => Own.Archive;

    /// <summary>The names of all texts, in the order of the archive.</summary>
    public IReadOnlyList<string> Names =>
    [
        .. index.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]),
    ];

    /// <summary>Whether there is a text of this name.</summary>
    public bool Contains(string name) => EntryOf(name) is not null;

    /// <summary>The text of this name; null if there is none.</summary>
    public string? Find(string name)
    {
        if (EntryOf(name) is not { } entry)
            return null;
        using var stream = open();
        var bytes = Read(stream, start + Number(entry[1]), Number(entry[2]));
        return entry.Length > 3 ? Inflate(bytes) : Encoding.UTF8.GetString(bytes);
    }

    /// <summary>
    /// The lines of the text of this name, each with its fields, which tabulators separate; none without it.
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
            throw new InvalidDataException("The archive of knowledge is cut off");
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

    /// <summary>Read when somebody asks for it first, and not when an archive of tests is.</summary>
    private static class Own
    {
        public static readonly Archive Archive = new(OpenResource);
    }
}
