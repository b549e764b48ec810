using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Code;

/// <summary>A C# file: its syntax tree and its source, with the same offsets in both.</summary>
public sealed class CodeFile
{
    private CompilationUnitSyntax? root;

    /// <summary>The file of a tree of a compilation.</summary>
    public CodeFile(SyntaxTree tree)
        : this(tree, new Source(tree.FilePath.Replace('\\', '/'), tree.GetText().ToString()))
    {
    }

    private CodeFile(SyntaxTree tree, Source source)
    {
        Tree = tree;
        Source = source;
    }

    /// <summary>The syntax tree.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The text.</summary>
    public Source Source { get; }

    /// <summary>The root of the tree.</summary>
    public CompilationUnitSyntax Root => root ??= (CompilationUnitSyntax)Tree.GetRoot();

    /// <summary>
    /// The symbols that hold for every supported .NET in the default configuration: code that asks for them is read.
    /// </summary>
    public static IReadOnlyList<string> CurrentSymbols { get; } =
    [
        "DEBUG", "TRACE", "NET", "NETCOREAPP",
        .. Enumerable.Range(5, 6).Select(static version => $"NET{version}_0_OR_GREATER"),
        .. new[] { "1_0", "1_1", "2_0", "2_1", "2_2", "3_0", "3_1" }
            .Select(static version => $"NETCOREAPP{version}_OR_GREATER"),
    ];

    /// <summary>Parses a source; never throws.</summary>
    public static CodeFile Parse(Source source) => Parse(source, CurrentSymbols);

    /// <summary>Parses a source with other symbols for its <c>#if</c> directives; never throws.</summary>
    public static CodeFile Parse(Source source, IReadOnlyList<string> symbols)
    {
        // We do not read documentation comments, and parsing them takes a third of the time.
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)
            .WithDocumentationMode(DocumentationMode.None).WithPreprocessorSymbols(symbols);
        return new CodeFile(CSharpSyntaxTree.ParseText(source.Text, options, source.Path), source);
    }

    /// <summary>A place in the file.</summary>
    public Place PlaceOf(Microsoft.CodeAnalysis.Text.TextSpan span) =>
        new(Source, new SourceSpan(span.Start, span.Length));
}
