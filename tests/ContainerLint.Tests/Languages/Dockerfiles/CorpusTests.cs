using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

public sealed class CorpusTests
{
    [Theory]
    [InlineData("corpus/dockerfile")]
    [InlineData("corpus/dockerfile-lookalike")]
    [InlineData("corpus/dockerfile-template")]
    public void Every_real_file_is_read_with_its_places_in_order(string folder)
    {
        var root = SharedFiles.PathOf(folder);
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToList();
        foreach (var path in files)
            DocumentLaws.Check(DockerfileReader.Read(new Source(path, File.ReadAllText(path))));
        Assert.NotEmpty(files);
    }

    [Fact]
    public void Few_real_Dockerfiles_have_an_error_and_nearly_all_name_an_image()
    {
        var root = SharedFiles.PathOf("corpus/dockerfile");
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToList();
        var documents = files.Select(path => DockerfileReader.Read(new Source(path, File.ReadAllText(path)))).ToList();
        Assert.InRange(documents.Count(document => document.Errors.Count > 0), 1, files.Count / 50);
        Assert.InRange(documents.Count(Uses), files.Count * 98 / 100, files.Count);
    }

    [Fact]
    public void Real_Dockerfiles_say_the_same_with_either_line_end()
    {
        var root = SharedFiles.PathOf("corpus/dockerfile");
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(path).Replace("\r\n", "\n");
            Assert.Equal(DocumentLaws.ImagesOf(text), DocumentLaws.ImagesOf(text.Replace("\n", "\r\n")));
        }
    }

    private static bool Uses(SourceDocument document) =>
        document.Images.Count > 0 || document.Source.Text.Contains("scratch", StringComparison.OrdinalIgnoreCase);
}
