using System.Text;
using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>Writes the tables of digests that <see cref="DigestTable"/> reads.</summary>
internal static class DigestTexts
{
    /// <summary>
    /// How much of a digest says which of a repository's digests it is: that of an unknown one begins like a known one
    /// once in 10^10 times.
    /// </summary>
    private const int ShortLength = 6;

    /// <summary>
    /// All digests, whole, with their names in an archive: they can be written into references.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> Whole(IReadOnlyDictionary<string, DigestHistory> images) =>
        Of(images, KnownDigest.Length, "whole");

    /// <summary>
    /// The starts of the digests that tags name, without those of the members of indexes, which are as many.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> Shortened(
        IReadOnlyDictionary<string, DigestHistory> images) =>
        Of(images.ToDictionary(image => image.Key, image => WithoutMembers(image.Value)), ShortLength, "short");

    /// <summary>The table of one image.</summary>
    public static byte[] Table(DigestHistory image, int width)
    {
        var tags = image.Tags.Keys.Order(StringComparer.Ordinal).ToList();
        var numbers = tags.Select((tag, at) => KeyValuePair.Create(tag, at)).ToDictionary();
        var orders = Orders(image);
        var entries = image.Tags
            .SelectMany(tag => tag.Value.Select(named => (Named: named, Tag: numbers[tag.Key])))
            .GroupBy(row => row.Named, row => row.Tag)
            .OrderBy(entry => entry.Key.Digest, StringComparer.Ordinal)
            .ThenBy(entry => entry.Key.Day)
            .ThenBy(entry => entry.Key.Source)
            .ToList();
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write((byte)width);
        writer.Write(entries.Count);
        writer.Write(entries.Sum(entry => entry.Count()));
        foreach (var entry in entries)
        {
            writer.Write((KnownDigest.BytesOf(entry.Key.Digest)
                ?? throw new InvalidDataException($"'{entry.Key.Digest}' is not a digest")).AsSpan(0, width));
            writer.Write(checked((ushort)(entry.Key.Day - DigestTable.FirstDay)));
            writer.Write(checked((byte)orders[entry.Key]));
            writer.Write(entry.Key.Source);
            writer.Write(checked((byte)entry.Count()));
        }

        foreach (var tag in entries.SelectMany(entry => entry.Order()))
            writer.Write(checked((ushort)tag));
        writer.Write(Encoding.UTF8.GetBytes(string.Concat(tags.Select(tag => tag + "\n"))));
        writer.Flush();
        return bytes.ToArray();
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> Of(
        IReadOnlyDictionary<string, DigestHistory> images, int width, string kind) =>
        images.Where(image => image.Value.Tags.Count > 0)
            .Select(image => KeyValuePair.Create(Digests.NameOf(image.Key), Table(image.Value, width)))
            .Append(KeyValuePair.Create(Digests.Contents, Encoding.UTF8.GetBytes(kind + "\n")));

    /// <summary>
    /// Numbers digests of one day so that those of every tag are in the order in which it named them.
    /// </summary>
    private static Dictionary<NamedDigest, int> Orders(DigestHistory image)
    {
        var orders = image.Tags.Values.SelectMany(named => named).Distinct().ToDictionary(named => named, _ => 0);
        var lists = image.Tags.Values.Select(named => named.OrderBy(digest => digest.Day).ToList()).ToList();
        // A chain is no longer than there are digests; tags that disagree would go round for ever.
        for (var (round, isChanged) = (0, true); isChanged && round < byte.MaxValue; round++)
        {
            isChanged = false;
            foreach (var (earlier, later) in lists.SelectMany(named => named.Zip(named.Skip(1))))
            {
                if (earlier.Day != later.Day || orders[later] > orders[earlier])
                    continue;
                orders[later] = orders[earlier] + 1;
                isChanged = true;
            }
        }

        return orders;
    }

    private static DigestHistory WithoutMembers(DigestHistory image) => new(image.Tags
        .Where(tag => PlatformNames.WithoutPlatform(tag.Key) == tag.Key
            || tag.Value.Any(digest => digest.Source != DigestTable.Platform))
        .ToDictionary());
}
