using System.Text;
using ContainerLint.Knowledge;
using ContainerLint.KnowledgeGenerator;

namespace ContainerLint.Tests.Knowledge;

public sealed class ArchiveTests
{
    private static readonly KeyValuePair<string, string>[] Texts =
        [new("one", "a\tb\nc\td\n"), new("two words", "Schrödinger"), new("empty", "")];

    [Fact]
    public void What_is_written_is_read()
    {
        var bytes = ArchiveWriter.Write(Texts);
        var archive = new Archive(() => new MemoryStream(bytes));
        Assert.Equal(Texts.Select(text => text.Key), archive.Names);
        Assert.All(Texts, text => Assert.Equal(text.Value, archive.Find(text.Key)));
        Assert.Equal([["a", "b"], ["c", "d"]], archive.Rows("one"));
        Assert.Null(archive.Find("three"));
        Assert.Empty(archive.Rows("three"));
        Assert.False(archive.Contains("three"));
    }

    [Fact]
    public void The_same_texts_give_the_same_bytes() =>
        Assert.Equal(ArchiveWriter.Write(Texts), ArchiveWriter.Write(Texts));

    [Theory]
    [InlineData("")]
    [InlineData("CLK1")]
    [InlineData("no archive at all")]
    public void Anything_else_is_refused(string text) => Assert.Throws<InvalidDataException>(
        () => new Archive(() => new MemoryStream(Encoding.ASCII.GetBytes(text))));

    [Fact]
    public void An_archive_that_is_cut_off_is_refused()
    {
        var bytes = ArchiveWriter.Write(Texts);
        var archive = new Archive(() => new MemoryStream(bytes[..^3]));
        Assert.Throws<InvalidDataException>(() => archive.Find("two words"));
    }

    [Fact]
    public void The_embedded_archive_is_no_larger_than_promised()
    {
        using var stream = typeof(Archive).Assembly.GetManifestResourceStream("knowledge/knowledge.bin")!;
        Assert.InRange(stream.Length, 1, 1_500_000);
    }

    [Fact]
    public void Many_may_ask_at_once()
    {
        var answers = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => OfficialTags.Of("redis")!.HistoryOf("7.0")?.First.ToString()).Distinct();
        Assert.Equal(["2022-04-27"], answers);
    }
}
