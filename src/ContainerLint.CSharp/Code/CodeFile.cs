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

    /// <summary>Parses a source; never throws.</summary>
    public static CodeFile Parse(Source source)
    {
        // We do not read documentation comments, and parsing them takes a third of the time.
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)
            .WithDocumentationMode(DocumentationMode.None);
        return new CodeFile(CSharpSyntaxTree.ParseText(source.Text, options, source.Path), source);
    }

    /// <summary>A place in the file.</summary>
    public Place PlaceOf(Microsoft.CodeAnalysis.Text.TextSpan span) =>
        new(Source, new SourceSpan(span.Start, span.Length));
}
