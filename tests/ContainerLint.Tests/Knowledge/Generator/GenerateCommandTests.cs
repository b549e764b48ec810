using System.CommandLine;
using System.IO.Compression;
using ContainerLint.Knowledge;
using ContainerLint.KnowledgeGenerator;

namespace ContainerLint.Tests.Knowledge.Generator;

public sealed class GenerateCommandTests : IDisposable
{
    private static readonly string Curated =
        Path.Combine(SharedFiles.Repository, "src", "ContainerLint.Knowledge", "Curated");

    private readonly string output = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(output);

    [Fact]
    public void Checkouts_become_an_archive_that_answers()
    {
        using var images = new GitCheckout();
        images.Write("library/engine", "Maintainers: A (@a)\n\nTags: 1.0.0, 1.0, latest\n");
        images.Commit("2019-01-01");
        images.Write("library/engine", "Maintainers: A (@a)\n\nTags: 1.0.1, 1.0, latest\n\nTags: 2.0.0, 2.0, 2\n");
        images.Commit("2020-01-01");
        using var pages = new GitCheckout();
        pages.Write("products/engine.md", """
            ---
            identifiers:
              - purl: pkg:docker/library/engine
            releases:
              - releaseCycle: "1"
                eol: 2021-01-01
            ---
            """);
        pages.Commit("2020-02-02");

        var (code, written) = Run("--official-images", images.Folder, "--endoflife", pages.Folder);
        Assert.True(code == 0, written);
        Assert.Contains("1 images, 7 tags, 1 products", written, StringComparison.Ordinal);
        var archive = new Archive(File.ReadAllBytes(output));
        Assert.Equal("2020-01-01", new KnowledgeBase(archive).Sources[0].Date.ToString());
        var tags = new KnowledgeBase(archive).TagsOf("engine")!;
        Assert.Equal("1.0.1", tags.MostSpecificOf("latest"));
        Assert.Equal("2020-01-01", tags.HistoryOf("1.0.0")!.Value.Removed.ToString());
        Assert.Equal([["1", "2021-01-01", "", "", "", ""]], archive.Table("cycles/engine").Rows());
        Assert.Equal(
            ["docker.io/library/engine", "engine"], archive.Table("products").Find("docker.io/library/engine")!);
    }

    [Fact]
    public void Tags_that_public_repositories_write_are_added_to_the_checkouts()
    {
        using var checkout = new GitCheckout();
        checkout.Write("library/engine", "Maintainers: A (@a)\n\nTags: 1.0.0\n");
        checkout.Write("products/engine.md", "");
        checkout.Commit("2026-08-20");
        var seen = Path.Combine(checkout.Folder, "seen.json.gz");
        using (var packed = new GZipStream(File.Create(seen), CompressionLevel.Fastest))
        {
            packed.Write("""
                {"_date": "2026-08-20", "_sources": ["acme/home", "acme/work"], "images": {"ghcr.io/acme/app": {
                "tier": 1, "repos": 2, "newest": "1.2.0", "floating": ["latest"], "tags": {
                "1.2.0": ["2026-08-01", "2026-08-10", 2], "latest": ["2026-01-01", "2026-02-01", 1]}}}}
                """u8);
        }

        var (code, written) = Run(
            "--official-images", checkout.Folder, "--endoflife", checkout.Folder, "--seen", seen);
        Assert.True(code == 0, written);
        var archive = new Archive(File.ReadAllBytes(output));
        var tags = new KnowledgeBase(archive).TagsOf("ghcr.io/acme/app")!;
        Assert.Equal((2, "1.2.0", false), (tags.Owners, tags.MostSpecificOf("latest"), tags.IsRecorded));
        Assert.Contains(new KnowledgeBase(archive).Sources, source => source.Revision == "2");
    }

    [Fact]
    public void Deprecated_images_missing_from_the_curated_files_are_listed()
    {
        using var docs = new GitCheckout();
        docs.Write("openjdk/deprecated.md", "Use another.");
        docs.Write("engine/deprecated.md", "Use another.");
        docs.Write("nginx/content.md", "Fine.");
        docs.Write("library/engine", "Maintainers: A (@a)\n\nTags: 1\n");
        docs.Write("products/engine.md", "");
        docs.Commit("2020-01-01");
        Assert.Equal(["engine"], DeprecatedDocs.Missing(docs.Folder, CuratedFiles.Read(Curated)));
        var (code, written) = Run("--official-images", docs.Folder, "--endoflife", docs.Folder, "--docs", docs.Folder);
        Assert.Equal(1, code);
        Assert.Contains("docker.io/library/engine", written, StringComparison.Ordinal);
        Assert.True(File.Exists(output));
    }

    [Theory]
    [InlineData("--data", "nowhere")]
    [InlineData("--official-images", "nowhere", "--endoflife", "nowhere")]
    public void A_missing_file_is_a_one_line_error(params string[] arguments)
    {
        var (code, written) = Run(arguments);
        Assert.Equal(2, code);
        Assert.Contains("error: ", written, StringComparison.Ordinal);
        Assert.False(File.Exists(output));
    }

    [Theory]
    [InlineData]
    [InlineData("--data", "a", "--official-images", "b", "--endoflife", "c")]
    [InlineData("--official-images", "b")]
    public void Either_the_data_or_the_checkouts_must_be_given(params string[] arguments)
    {
        var (code, written) = Run(arguments);
        Assert.Equal(1, code);
        Assert.Contains("Give either --data", written, StringComparison.Ordinal);
    }

    private (int Code, string Text) Run(params string[] arguments)
    {
        var written = new StringWriter();
        var configuration = new InvocationConfiguration { Output = written, Error = written };
        var code = GenerateCommand.Create()
            .Parse([.. arguments, "--curated", Curated, "-o", output]).Invoke(configuration);
        return (code, written.ToString());
    }
}
