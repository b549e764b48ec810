using ContainerLint.Configuration;
using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.Documents;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ContainerLint.Tests.CSharp;

/// <summary>A way to read C# code: by symbols or by shape.</summary>
internal abstract class Tier
{
    private Tier()
    {
    }

    /// <summary>By the compiler's symbols.</summary>
    public static Tier Symbols { get; } = new SymbolTier();

    /// <summary>By the shape of the code.</summary>
    public static Tier Shape { get; } = new ShapeTier();

    /// <summary>Reads files of one project; the documents are in the same order.</summary>
    public abstract IReadOnlyList<SourceDocument> Read(IReadOnlyList<Source> files, Settings settings);

    private sealed class SymbolTier : Tier
    {
        public override IReadOnlyList<SourceDocument> Read(IReadOnlyList<Source> files, Settings settings)
        {
            var options = new CSharpParseOptions(LanguageVersion.Preview);
            var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path)).ToList();
            var compilation = Libraries.Compile(trees);
            var known = new CodeFiles();
            var apis = settings.Value(ImageApisOption.Value);
            return [.. trees.Select(tree =>
                CSharpReader.Read(compilation.GetSemanticModel(tree), known, apis, CancellationToken.None))];
        }

        public override string ToString() => "symbols";
    }

    private sealed class ShapeTier : Tier
    {
        public override IReadOnlyList<SourceDocument> Read(IReadOnlyList<Source> files, Settings settings)
        {
            var project = new CodeProject(files, []);
            var apis = settings.Value(ImageApisOption.Value);
            return [.. files.Select(file => CSharpReader.Read(project.FileOf(file), project, apis))];
        }

        public override string ToString() => "shape";
    }
}
