using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Analyzers;

/// <summary>A source with its path and locations in the compiler's terms.</summary>
internal sealed class CompiledSource
{
    private readonly Func<TextSpan, Location> locate;

    private CompiledSource(string path, Func<TextSpan, Location> locate)
    {
        Path = path;
        this.locate = locate;
    }

    /// <summary>The path, as passed to the compiler.</summary>
    public string Path { get; }

    /// <summary>A C# file.</summary>
    public static CompiledSource Of(SyntaxTree tree) => new(tree.FilePath, tree.GetLocation);

    /// <summary>A file that is not C#.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">Its text, which maps offsets to lines.</param>
    public static CompiledSource Of(string path, SourceText text) =>
        new(path, span => Location.Create(path, span, text.Lines.GetLinePositionSpan(span)));

    /// <summary>
    /// The location of a span by path and lines, as for a file that is not C#: the compiler's own suppressions do not
    /// apply to it.
    /// </summary>
    public Location PlainLocationOf(SourceSpan span)
    {
        var location = LocationOf(span);
        return Location.Create(Path, location.SourceSpan, location.GetLineSpan().Span);
    }

    /// <summary>The location of a span.</summary>
    public Location LocationOf(SourceSpan span) => locate(new TextSpan(span.Start, span.Length));
}
