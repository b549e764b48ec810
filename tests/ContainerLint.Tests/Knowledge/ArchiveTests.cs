using System.IO.Compression;
using System.Text;
using ContainerLint.Knowledge;
using ContainerLint.KnowledgeGenerator;

namespace ContainerLint.Tests.Knowledge;

public sealed class ArchiveTests
{
    private static readonly KeyValuePair<string, string>[] Texts =
    [
        new("one", "a\tb\nc\td\n"), new("two words", "Schrödinger"), new("two", "2"), new("empty", ""),
        new("long", string.Concat(Enumerable.Repeat("zwölf ", 10_000))), new("last", "the end"),
    ];

    [Fact]
    public void Written_texts_are_read_back()
    {
        var bytes = ArchiveWriter.Write(Texts);
        var archive = new Archive(bytes);
        Assert.Equal(["empty", "last", "long", "one", "two", "two words"], archive.Names);
        Assert.All(Texts, text => Assert.Equal(text.Value, archive.Find(text.Key)));
        Assert.Equal([["a", "b"], ["c", "d"]], archive.Table("one").Rows());
        Assert.All(["three", "tw", "words", ""], name =>
        {
            Assert.Null(archive.Find(name));
            Assert.Empty(archive.Table(name).Rows());
            Assert.False(archive.Contains(name));
        });
    }

    [Fact]
    public void A_long_text_is_compressed()
    {
        var bytes = ArchiveWriter.Write(Texts);
        Assert.InRange(bytes.Length, 1, Encoding.UTF8.GetByteCount(Texts[4].Value) / 10);
    }

    [Fact]
    public void The_same_texts_give_the_same_bytes() =>
        Assert.Equal(ArchiveWriter.Write(Texts), ArchiveWriter.Write(Texts));

    [Theory]
    [InlineData("")]
    [InlineData("CLK2")]
    [InlineData("no archive at all")]
    public void Anything_else_is_rejected(string text) => Assert.Throws<InvalidDataException>(
        () => new Archive(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_truncated_archive_is_rejected()
    {
        var bytes = ArchiveWriter.Write(Texts);
        var archive = new Archive(bytes[..^(KnowledgeFile.SealLength + 3)]);
        Assert.Throws<InvalidDataException>(() => archive.Find("two words"));
    }

    [Fact]
    public void The_embedded_archive_is_no_larger_than_promised()
    {
        using var stream = typeof(Archive).Assembly.GetManifestResourceStream("knowledge/knowledge.bin")!;
        Assert.InRange(stream.Length, 1, 2_000_000);
        // Packages are compressed as a whole, so uncompressed texts do not make them larger.
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            stream.CopyTo(deflate);
        Assert.InRange(packed.Length, 1, 975_000);
    }

    /// <summary>So the first look-up of an image's tags needs no decompressor.</summary>
    [Fact]
    public void The_tags_of_nearly_all_images_are_not_compressed()
    {
        using var stream = typeof(Archive).Assembly.GetManifestResourceStream("knowledge/knowledge.bin")!;
        var text = Encoding.Latin1.GetString(new BinaryReader(stream).ReadBytes((int)stream.Length));
        Assert.All(KnowledgeBase.Embedded.OfficialImages.Names.Except(["tomee"]), name => Assert.DoesNotMatch(
            $"\ntags/{name}\t[0-9]+\t[0-9]+\tdeflate\n", text[..text.IndexOf("\n\n", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Concurrent_look_ups_agree()
    {
        var answers = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => KnowledgeBase.Embedded.TagsOf("redis")!.HistoryOf("7.0")?.First.ToString()).Distinct();
        Assert.Equal(["2022-04-27"], answers);
    }
}
