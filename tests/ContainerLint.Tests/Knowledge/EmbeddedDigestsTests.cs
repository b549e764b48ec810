using System.IO.Compression;
using System.Text.Json;
using ContainerLint.Cli.Configuration;
using ContainerLint.Knowledge;
using ContainerLint.KnowledgeGenerator;

namespace ContainerLint.Tests.Knowledge;

/// <summary>
/// The digests of the program and of the data package match the source data, which is read here independently.
/// </summary>
public sealed class EmbeddedDigestsTests
{
    private const string Data = "data/digests.json.gz";

    private static readonly string Embedded = Path.Combine(
        SharedFiles.Repository, "src", "ContainerLint.Cli", "Knowledge", "digests.bin");

    /// <summary>With UPDATE=1 this writes the archive, like the generator.</summary>
    [Fact]
    public void The_digests_of_the_program_are_what_the_generator_writes()
    {
        var texts = DigestTexts.Shortened(JsonData.ReadDigests(SharedFiles.PathOf(Data)))
            .OrderBy(text => text.Key, StringComparer.Ordinal).ToList();
        if (Snapshots.AreUpdated)
            File.WriteAllBytes(Embedded, ArchiveWriter.WriteContents(texts));
        // Compare contents: compressed bytes may differ between runtimes.
        var archive = new Archive(File.ReadAllBytes(Embedded));
        Assert.Equal(texts.Select(text => text.Key), archive.Names);
        Assert.All(texts, text => Assert.True(archive.FindBytes(text.Key)!.Value.Span.SequenceEqual(text.Value)));
    }

    [Fact]
    public void Every_digest_of_every_tag_is_in_the_data_package()
    {
        using var file = File.OpenRead(SharedFiles.PathOf(Data));
        using var data = JsonDocument.Parse(new GZipStream(file, CompressionMode.Decompress));
        var archive = ArchiveWriter.WriteContents(DigestTexts.Whole(JsonData.ReadDigests(SharedFiles.PathOf(Data))));
        var whole = KnowledgeBase.Embedded.WithDigests(() => new MemoryStream(archive)).Digests;
        var program = ProgramKnowledge.BuiltIn.Digests;
        var (count, missing) = (0, 0);
        foreach (var image in data.RootElement.GetProperty("images").EnumerateObject())
        {
            if (image.Name.Contains("/nightly/", StringComparison.Ordinal))
                continue;
            var table = whole.TableOf(image.Name)!;
            var tags = image.Value.EnumerateObject().ToList();
            foreach (var tag in tags.Where((_, at) => tags.Count < 500 || at % 50 == 0))
            {
                // Some members of indexes were built a day before the ones that they replaced.
                var rows = tag.Value.EnumerateArray()
                    .OrderBy(row => row[0].GetString(), StringComparer.Ordinal).ToList();
                Assert.Equal(
                    rows.Select(row => $"{row[0]} {row[1]} {row[2]}"),
                    table.OfTag(tag.Name).Select(entry => $"{entry.Day} {table.TextOf(entry)} {SourceOf(entry)}"));
                var found = whole.Find(image.Name, rows[0][1].GetString()!)!;
                Assert.Contains(tag.Name, found.Tags);
                var known = program.Find(image.Name, rows[0][1].GetString()!);
                if (!found.IsPlatform)
                    Assert.Equal((found.Name, found.Day, found.Superseded), (known!.Name, known.Day, known.Superseded));
                missing += known is null ? 1 : 0;
                count++;
            }
        }

        Assert.True(count > 20_000);
        Assert.InRange(missing, 1, count / 2);
    }

    [Fact]
    public void The_digests_of_the_program_are_no_larger_than_promised() =>
        Assert.InRange(new FileInfo(Embedded).Length, 500_000, 1_250_000);

    private static string SourceOf(DigestEntry entry) => entry.Source switch
    {
        DigestTable.Index => "i",
        DigestTable.Platform => "p",
        var owners => owners.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
