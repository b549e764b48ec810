using ContainerLint.Knowledge;
using ContainerLint.KnowledgeGenerator;

namespace ContainerLint.Tests.Knowledge;

/// <summary>
/// Digests that tests make up: lines of repository, tag, day, digest and source (<c>index</c>, <c>platform</c> or how
/// many owners of repositories write it), those of a tag in the order of time.
/// </summary>
internal static class DigestRows
{
    /// <summary>The digests of all images in a text.</summary>
    public static IReadOnlyDictionary<string, DigestHistory> Read(string text) => text
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .GroupBy(row => row[0])
        .ToDictionary(image => image.Key, image => new DigestHistory(image
            .GroupBy(row => row[1])
            .ToDictionary(tag => tag.Key, tag => (IReadOnlyList<NamedDigest>)[.. tag.Select(Named)])));

    /// <summary>What is built in, with the digests of a text, whole.</summary>
    public static KnowledgeBase Knowledge(string text) => Knowledge(DigestTexts.Whole(Read(text)));

    /// <summary>What is built in, with the shortened digests of a text.</summary>
    public static KnowledgeBase ShortKnowledge(string text) => Knowledge(DigestTexts.Shortened(Read(text)));

    /// <summary>A digest of one repeated digit.</summary>
    public static string Digest(char digit) => "sha256:" + new string(digit, 64);

    private static KnowledgeBase Knowledge(IEnumerable<KeyValuePair<string, byte[]>> texts)
    {
        var bytes = ArchiveWriter.WriteContents(texts);
        return KnowledgeBase.Embedded.WithDigests(() => new MemoryStream(bytes));
    }

    private static NamedDigest Named(string[] row) => new(
        Day.TryParse(row[2], out var day) ? day : throw new FormatException($"'{row[2]}' is no day"),
        row[3],
        row[4] switch
        {
            "index" => DigestTable.Index,
            "platform" => DigestTable.Platform,
            var owners => byte.Parse(owners, System.Globalization.CultureInfo.InvariantCulture),
        });
}
