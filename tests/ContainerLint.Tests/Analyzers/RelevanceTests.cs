using ContainerLint.Analyzers;
using ContainerLint.CSharp.Apis;
using ContainerLint.Tests.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Tests.Analyzers;

public sealed class RelevanceTests
{
    [Fact]
    public void Every_known_library_makes_a_compilation_relevant()
    {
        var spaces = KnownApis.All.SelectMany(api => api.Types.Select(type => type.Namespace).Concat(api.Roots));
        Assert.All(spaces.Distinct(), space => Assert.Contains(
            Relevance.Namespaces, root => space == root || space.StartsWith(root + ".", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("class C;", false)]
    [InlineData("class C { string S = \"nginx\"; }", false)]
    [InlineData("using System.Text; class C;", false)]
    [InlineData("using Testcontainers.Redis; class C;", true)]
    [InlineData("using TestcontainersOfMine; class C;", false)]
    [InlineData("global using static Aspire.Hosting.ContainerResourceBuilderExtensions;", true)]
    [InlineData("namespace Docker.DotNet.Models { class C; }", true)]
    [InlineData("namespace Docker.Other { class C; }", false)]
    [InlineData("// lang=container-image\nclass C;", true)]
    [InlineData("class C { void M([StringSyntax(\"ContainerImage\")] string s) { } }", true)]
    [InlineData("class C { object P = Process.Start(\"docker\", \"run nginx\"); }", true)]
    [InlineData("class C { string docker; }", false)]
    public void A_compilation_is_analysed_only_if_it_may_name_images(string code, bool isRelevant)
    {
        var compilation = CSharpCompilation.Create("Code", [CSharpSyntaxTree.ParseText(code)], Libraries.Runtime);
        Assert.Equal(isRelevant, IsRelevant(compilation, []));
        Assert.True(IsRelevant(compilation.AddReferences(Libraries.All), []));
        Assert.True(IsRelevant(compilation, new() { ["containerlint.image_apis"] = "A.B.C(d)" }));
    }

    private static bool IsRelevant(Compilation compilation, Dictionary<string, string> options) =>
        Relevance.MayNameImages(compilation, new Options(options), CancellationToken.None);

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Same([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Same(values);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Same(values);

        private sealed class Same(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
        }
    }
}
