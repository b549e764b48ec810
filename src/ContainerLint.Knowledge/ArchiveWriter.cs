using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>Writes the format that <see cref="Archive"/> reads. The same texts always give the same bytes.</summary>
internal static class ArchiveWriter
{
    /// <summary>
    /// Longer texts are compressed, in bytes: the histories of the most used images, and little else.
    /// </summary>
    private const int LongestPlain = 1 << 14;

    /// <summary>The bytes of an archive of texts.</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<string, string>> texts) =>
        WriteContents(texts.Select(text => KeyValuePair.Create(text.Key, Encoding.UTF8.GetBytes(text.Value))));

    /// <summary>The bytes of an archive.</summary>
    public static byte[] WriteContents(IEnumerable<KeyValuePair<string, byte[]>> contents)
    {
        var index = new StringBuilder();
        var blocks = new MemoryStream();
        foreach (var (name, plain) in contents.OrderBy(content => content.Key, StringComparer.Ordinal))
        {
            var block = plain.Length > LongestPlain ? Deflate(plain) : plain;
            index.Append(CultureInfo.InvariantCulture, $"{name}\t{blocks.Length}\t{block.Length}");
            index.Append(block == plain ? "" : "\t" + Archive.Compressed).Append('\n');
            blocks.Write(block);
        }

        var header = new byte[Archive.Signature.Length + sizeof(int)];
        Encoding.ASCII.GetBytes(Archive.Signature, header);
        var lines = Encoding.UTF8.GetBytes(index.ToString());
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(Archive.Signature.Length), lines.Length);
        return KnowledgeFile.Sealed([.. header, .. lines, .. blocks.ToArray()]);
    }

    private static byte[] Deflate(byte[] plain)
    {
        var compressed = new MemoryStream();
        using (var deflate = new DeflateStream(compressed, CompressionLevel.SmallestSize))
            deflate.Write(plain);
        return compressed.ToArray();
    }
}
