using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.Tests.CSharp.Values;

/// <summary>
/// Files of code in which the argument of the call <c>Use(…)</c> in the first file is evaluated, by symbols and by
/// shape.
/// </summary>
internal sealed class Snippet
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private static readonly Lazy<MetadataReference[]> Platform = new(static () =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal)
                    || name is "mscorlib.dll" or "netstandard.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ]);

    private readonly Source[] sources;

    public Snippet(params string[] files) =>
        sources = [.. files.Select(static (text, index) => new Source($"File{index}.cs", text))];

    /// <summary>The assemblies of the running runtime.</summary>
    public static IReadOnlyList<MetadataReference> References => Platform.Value;

    public IReadOnlyList<Value> BySymbol(params MetadataReference[] libraries)
    {
        var (file, reader) = SymbolReader(libraries);
        return reader.ValuesOf(Argument(file), file);
    }

    public IReadOnlyList<Value> ByShape()
    {
        var (file, reader) = ShapeReader();
        return reader.ValuesOf(Argument(file), file);
    }

    public IReadOnlyList<Value> ElementsBySymbol()
    {
        var (file, reader) = SymbolReader([]);
        return reader.ElementsOf(Argument(file), file);
    }

    public IReadOnlyList<Value> ElementsByShape()
    {
        var (file, reader) = ShapeReader();
        return reader.ElementsOf(Argument(file), file);
    }

    /// <summary>The values in one string, with <c>?</c> for unknown parts.</summary>
    public static string Dump(IReadOnlyList<Value> values) =>
        string.Join(" | ", values.Select(static value => value.IsNull ? "null" : $"'{value.Text}'"));

    public static Compilation Compile(IEnumerable<Source> sources, params MetadataReference[] libraries) =>
        CSharpCompilation.Create(
            "Snippet",
            sources.Select(static one => CSharpSyntaxTree.ParseText(one.Text, Options, one.Path)),
            [.. References, .. libraries],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true));

    private (CodeFile File, ValueReader Reader) SymbolReader(MetadataReference[] libraries)
    {
        var compilation = Compile(sources, libraries);
        var tree = compilation.SyntaxTrees.First();
        var files = new CodeFiles();
        return (files.Of(tree), new ValueReader(
            new SymbolDefinitions(compilation.GetSemanticModel(tree), files, TestContext.Current.CancellationToken)));
    }

    private (CodeFile File, ValueReader Reader) ShapeReader()
    {
        var project = new CodeProject(sources, []);
        return (project.FileOf(sources[0]), new ValueReader(new ShapeDefinitions(project)));
    }

    private static ExpressionSyntax Argument(CodeFile file) =>
        file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .First(static call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "Use" })
            .ArgumentList.Arguments[0].Expression;
}
