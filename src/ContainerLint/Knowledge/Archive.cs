using System.IO.Compression;
using System.Text;

namespace ContainerLint.Knowledge;

/// <summary>
/// The format of the embedded knowledge: named texts that are searched in place, so that a look-up decodes only its
/// answer. Short texts are not compressed, so that the first look-up need not load a decompressor; packages are
/// compressed as a whole anyway.
/// </summary>
/// <remarks>
/// Layout: the letters <c>CLK2</c>; the length of the index (four bytes, little-endian); the index, with one line per
/// text in ordinal order, of tab-separated fields: name, offset, number of bytes, and <c>deflate</c> if it is
/// compressed; the texts; <c>SHA2</c> and the SHA-256 of all before.
/// </remarks>
internal sealed class Archive
{
    /// <summary>The first bytes of every archive.</summary>
    public const string Signature = "CLK2";

    /// <summary>The index field that marks a compressed text.</summary>
    public const string Compressed = "deflate";

    private const int HeaderLength = 8;

    private readonly ReadOnlyMemory<byte> all;
    private readonly ReadOnlyMemory<byte> texts;
    private readonly KnowledgeTable index;

    /// <summary>Reads the header of an archive.</summary>
    /// <exception cref="InvalidDataException">The bytes are not an archive.</exception>
    public Archive(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeaderLength || Encoding.ASCII.GetString(bytes.Slice(0, 4).ToArray()) != Signature)
            throw new InvalidDataException("The bytes are not a knowledge archive");
        all = bytes;
        var header = bytes.Span;
        var length = header[4] | (header[5] << 8) | (header[6] << 16) | (header[7] << 24);
        index = new KnowledgeTable(Slice(bytes, HeaderLength, length));
        texts = bytes.Slice(HeaderLength + length);
    }

    /// <summary>The archive embedded in the program, opened on first use.</summary>
    public static Archive Embedded => EmbeddedArchive.Instance;

    /// <summary>Its SHA-256, in hexadecimal digits.</summary>
    public string Hash => KnowledgeFile.HashIn(all.Span) ?? KnowledgeFile.HashOf(all.ToArray());

    /// <summary>The names of all texts, in archive order.</summary>
    public IReadOnlyList<string> Names => [.. index.Rows().Select(row => row[0])];

    /// <summary>Whether there is a text with this name.</summary>
    public bool Contains(string name) => index.FindSorted(name) is not null;

    /// <summary>The text with this name; null if there is none.</summary>
    public string? Find(string name) => FindBytes(name) is { } bytes ? Utf8.Decode(bytes.Span) : null;

    /// <summary>The text with this name as a table; empty if there is no such text.</summary>
    public KnowledgeTable Table(string name) => new(FindBytes(name) ?? default);

    /// <summary>The bytes with this name, for what is no text; null if there are none.</summary>
    public ReadOnlyMemory<byte>? FindBytes(string name)
    {
        if (index.FindSorted(name) is not { } entry)
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
            : throw new InvalidDataException("The knowledge archive is truncated");

    /// <summary>Initialised on first use, which archives in tests do not cause.</summary>
    private static class EmbeddedArchive
    {
        public static readonly Archive Instance = new(EmbeddedBytes.Of("knowledge/knowledge.bin"));
    }
}
