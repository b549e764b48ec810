using System.IO.Compression;
using System.Text;

namespace ContainerLint.Knowledge;

/// <summary>
/// The form in which knowledge is built into the program: named texts, each compressed on its own, so that a question
/// costs no more than the text that answers it.
/// </summary>
/// <remarks>
/// The letters <c>CLK1</c>; the length of the index (four bytes, low ones first); the index, compressed: a line for
/// each text, its name, a space and the length of its block; the blocks (Deflate), in this order and without gaps.
/// </remarks>
internal sealed class Archive
{
    /// <summary>What every archive begins with.</summary>
    public const string Signature = "CLK1";

    private const string Resource = "knowledge/knowledge.bin";
    private const int HeaderLength = 8;

    private static readonly Lazy<Archive> Own = new(() => new Archive(OpenResource));

    private readonly Func<Stream> open;
    private readonly Dictionary<string, Block> blocks = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

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
        ReadIndex(Inflate(stream, HeaderLength, length), HeaderLength + length);
    }

    /// <summary>The archive that is built into the program; read when it is first asked for.</summary>
    public static Archive Embedded => Own.Value;

    /// <summary>The names of all texts, in the order of the archive.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Whether there is a text of this name.</summary>
    public bool Contains(string name) => blocks.ContainsKey(name);

    /// <summary>The text of this name; null if there is none.</summary>
    public string? Find(string name)
    {
        if (!blocks.TryGetValue(name, out var block))
            return null;
        using var stream = open();
        return Inflate(stream, block.Start, block.Length);
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

    private static string Inflate(Stream stream, long start, int length)
    {
        var compressed = new byte[length];
        stream.Position = start;
        if (ReadFully(stream, compressed) < length)
            throw new InvalidDataException("The archive of knowledge is cut off");
        using var deflate = new DeflateStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var reader = new StreamReader(deflate, Encoding.UTF8, false, 1 << 14);
        return reader.ReadToEnd();
    }

    private static int ReadFully(Stream stream, byte[] buffer)
    {
        var total = 0;
        while (total < buffer.Length && stream.Read(buffer, total, buffer.Length - total) is var read and > 0)
            total += read;
        return total;
    }

    private void ReadIndex(string index, int start)
    {
        using var reader = new StringReader(index);
        while (reader.ReadLine() is { } line)
        {
            var space = line.LastIndexOf(' ');
            var length = int.Parse(line.Substring(space + 1), System.Globalization.CultureInfo.InvariantCulture);
            var name = line.Substring(0, space);
            names.Add(name);
            blocks.Add(name, new Block(start, length));
            start += length;
        }
    }

    /// <summary>Where a text stands. A class, for which the runtime has tables compiled already.</summary>
    private sealed record Block(int Start, int Length);
}
