using System.IO.Compression;
using System.Text;

namespace ContainerLint.Knowledge;

/// <summary>
/// The knowledge that is built into the program: named texts, each read on its own, so that a question costs no more
/// than the text that answers it. Short texts are not compressed: the first question need not wait for a decompressor,
/// and packages are compressed as a whole. Texts are searched where they are; nothing is copied or decoded but answers.
/// </summary>
/// <remarks>
/// The format: the letters <c>CLK2</c>; the length of the index (four bytes, little-endian); the index, a line for each
/// text with its name, its start, its length in bytes and <c>deflate</c> if it is compressed, separated by tabs; the
/// texts in UTF-8.
/// </remarks>
internal sealed class Archive
{
    /// <summary>The first bytes of an archive.</summary>
    public const string Signature = "CLK2";

    /// <summary>What the index says of a compressed text.</summary>
    public const string Compressed = "deflate";

    private const int HeaderLength = 8;

    private readonly ReadOnlyMemory<byte> texts;
    private readonly KnowledgeTable index;

    /// <summary>Reads the header of an archive.</summary>
    /// <exception cref="InvalidDataException">This is no archive.</exception>
    public Archive(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeaderLength || Encoding.ASCII.GetString(bytes.Slice(0, 4).ToArray()) != Signature)
            throw new InvalidDataException("This is no archive of knowledge");
        var header = bytes.Span;
        var length = header[4] | (header[5] << 8) | (header[6] << 16) | (header[7] << 24);
        index = new KnowledgeTable(Slice(bytes, HeaderLength, length));
        texts = bytes.Slice(HeaderLength + length);
    }

    /// <summary>The archive that is built into the program; opened on first use.</summary>
    public static Archive Embedded => EmbeddedArchive.Archive;

    /// <summary>The names of all texts, in the order of the archive.</summary>
    public IReadOnlyList<string> Names => [.. index.Rows().Select(row => row[0])];

    /// <summary>Whether there is a text of this name.</summary>
    public bool Contains(string name) => index.Contains(name);

    /// <summary>The text of this name; null if there is none.</summary>
    public string? Find(string name) => ReadBytes(name) is { } bytes ? Utf8.Decode(bytes.Span) : null;

    /// <summary>The text of this name as a table; an empty one without it.</summary>
    public KnowledgeTable Table(string name) => new(ReadBytes(name) ?? default);

    private ReadOnlyMemory<byte>? ReadBytes(string name)
    {
        if (index.Find(name) is not { } entry)
            return null;
        var bytes = Slice(texts, Utf8.Number(entry[1]), Utf8.Number(entry[2]));
        return entry.Length > 3 ? Inflate(bytes) : bytes;
    }

    private static ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> compressed)
    {
        using var deflate = new DeflateStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        deflate.CopyTo(plain);
        return plain.ToArray();
    }

    private static ReadOnlyMemory<byte> Slice(ReadOnlyMemory<byte> bytes, int start, int length) =>
        length >= 0 && start <= bytes.Length - length
            ? bytes.Slice(start, length)
            : throw new InvalidDataException("The archive of knowledge is cut off");

    /// <summary>Opened when the embedded archive is first used, and not when a test uses another one.</summary>
    private static class EmbeddedArchive
    {
        public static readonly Archive Archive = new(EmbeddedBytes.Of("knowledge/knowledge.bin"));
    }
}
