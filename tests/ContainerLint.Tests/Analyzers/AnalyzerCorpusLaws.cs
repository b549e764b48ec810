namespace ContainerLint.Tests.Analyzers;

/// <summary>The analyzer never fails on real code, most of it without its references.</summary>
public sealed class AnalyzerCorpusLaws
{
    /// <summary>How many files are compiled together: a corpus folder has a few files of many projects.</summary>
    private const int Together = 200;

    [Fact]
    public async Task No_file_of_the_corpus_makes_the_analyzer_fail()
    {
        var folder = SharedFiles.PathOf("corpus/csharp");
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Text: File.ReadAllText(path))).ToList();
        Assert.NotEmpty(files);
        var found = 0;
        foreach (var chunk in files.Chunk(Together))
        {
            var run = await AnalyzerRun.Of(chunk, "");
            found += run.Count;
            Assert.DoesNotContain("AD0001", run.Select(diagnostic => diagnostic.Id));
        }

        Assert.NotEqual(0, found);
    }
}
