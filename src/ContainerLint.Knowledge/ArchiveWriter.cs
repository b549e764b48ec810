using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>Writes the form that <see cref="Archive"/> reads; the same texts always give the same bytes.</summary>
internal static class ArchiveWriter
{
    /// <summary>The bytes of an archive.</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<string, string>> texts)
    {
        var index = new StringBuilder();
        var blocks = new MemoryStream();
        foreach (var (name, text) in texts)
        {
            var block = Deflate(text);
            index.Append(name).Append(' ').Append(CultureInfo.InvariantCulture, $"{block.Length}\n");
            blocks.Write(block);
        }

        var compressedIndex = Deflate(index.ToString());
        var header = new byte[4 + sizeof(int)];
        Encoding.ASCII.GetBytes(Archive.Signature, header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), compressedIndex.Length);
        return [.. header, .. compressedIndex, .. blocks.ToArray()];
    }

    private static byte[] Deflate(string text)
    {
        var compressed = new MemoryStream();
        using (var deflate = new DeflateStream(compressed, CompressionLevel.SmallestSize))
            deflate.Write(Encoding.UTF8.GetBytes(text));
        return compressed.ToArray();
    }
}
