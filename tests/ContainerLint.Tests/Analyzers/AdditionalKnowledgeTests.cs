using System.Diagnostics.CodeAnalysis;
using ContainerLint.Analyzers;
using ContainerLint.Knowledge;
using ContainerLint.Tests.Cli.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Tests.Analyzers;

/// <summary>What the compiler takes of the data package.</summary>
public sealed class AdditionalKnowledgeTests
{
    private const string Path = "/packages/containerlint.knowledge.data/2026.9.10/knowledge/containerlint.knowledge";

    [Fact]
    public void Without_a_package_it_is_what_is_built_in() =>
        Assert.Same(KnowledgeBase.Embedded, Of(new Shown("/src/Dockerfile", "FROM node\n"), ""));

    [Theory]
    [InlineData(Path)]
    [InlineData("containerlint.knowledge")]
    [InlineData(@"C:\packages\ContainerLint.Knowledge")]
    public void The_package_is_taken(string path) =>
        Assert.NotNull(Of(new Shown(path, Text(KnowledgeWorld.Newer)), "").TagsOf("engine"));

    [Theory]
    [InlineData("2026-01-02")]
    [InlineData("2030-01-01")]
    public void What_is_older_or_of_the_future_is_not(string day) =>
        Assert.Same(KnowledgeBase.Embedded, Of(new Shown(Path, Text(day)), ""));

    [Theory]
    [InlineData("")]
    [InlineData("containerlint-knowledge 2026-09-10")]
    [InlineData("containerlint-knowledge 2026-09-10 x\n!")]
    [InlineData("containerlint-knowledge 2026-09-10 x\nAAAA")]
    [InlineData("something else\n")]
    public void What_is_damaged_is_not(string text)
    {
        Assert.Same(KnowledgeBase.Embedded, Of(new Shown(Path, text), ""));
        Assert.Same(KnowledgeBase.Embedded, Of(new Shown(Path, Text(KnowledgeWorld.Newer)[..^20]), ""));
    }

    [Fact]
    public void A_server_reads_a_package_once()
    {
        var archive = KnowledgeWorld.Archive("2026-09-12");
        var hash = KnowledgeFile.Read(archive).Hash;
        var (first, second) = (
            new Shown(Path, KnowledgeFile.ToText(archive)), new Shown(Path, KnowledgeFile.ToText(archive)));
        Assert.Same(Of(first, hash), Of(second, hash));
        Assert.Equal((1, 0), (first.Asked, second.Asked));
    }

    [Fact]
    public void A_property_that_lies_is_not_believed()
    {
        var lie = new string('0', 64);
        Assert.NotNull(Of(new Shown(Path, Text("2026-09-13")), lie).TagsOf("engine"));
        Assert.Equal("2026-09-14", Of(new Shown(Path, Text("2026-09-14")), lie).Date.ToString());
    }

    [Fact]
    public void What_is_built_in_is_read_as_a_text_as_well()
    {
        using var stream = typeof(KnowledgeBase).Assembly.GetManifestResourceStream("knowledge/knowledge.bin")!;
        var text = KnowledgeFile.ToText(new BinaryReader(stream).ReadBytes((int)stream.Length));
        Assert.Equal(KnowledgeBase.Embedded.Hash, Of(new Shown(Path, text), "").Hash);
    }

    private static string Text(string day) => KnowledgeFile.ToText(KnowledgeWorld.Archive(day));

    private static KnowledgeBase Of(Shown file, string hash) =>
        AdditionalKnowledge.Of(new AnalyzerOptions([file], new Options(hash)), TestDay.Today);

    private sealed class Shown(string path, string text) : AdditionalText
    {
        public int Asked { get; private set; }

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            Asked++;
            return SourceText.From(text);
        }
    }

    private sealed class Options(string hash) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(hash);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values("");

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values("");
    }

    private sealed class Values(string hash) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.ContainerLintKnowledgeHash" && hash.Length > 0 ? hash : null;
            return value is not null;
        }
    }
}
