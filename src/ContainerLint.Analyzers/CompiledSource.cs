using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Analyzers;

/// <summary>A source as the compiler knows it: by its path and with locations of its own.</summary>
internal sealed class CompiledSource
{
    private readonly Func<TextSpan, Location> locate;

    private CompiledSource(string path, Func<TextSpan, Location> locate)
    {
        Path = path;
        this.locate = locate;
    }

    /// <summary>The path as the compiler was given it.</summary>
    public string Path { get; }

    /// <summary>C# code.</summary>
    public static CompiledSource Of(SyntaxTree tree) => new(tree.FilePath, tree.GetLocation);

    /// <summary>A file that is no code.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">Its text, for the lines.</param>
    public static CompiledSource Of(string path, SourceText text) =>
        new(path, span => Location.Create(path, span, text.Lines.GetLinePositionSpan(span)));

    /// <summary>A span of the source by its path and lines alone, as if it were no code.</summary>
    public Location PlainLocationOf(SourceSpan span)
    {
        var location = LocationOf(span);
        return Location.Create(Path, location.SourceSpan, location.GetLineSpan().Span);
    }

    /// <summary>A span of the source.</summary>
    public Location LocationOf(SourceSpan span) => locate(new TextSpan(span.Start, span.Length));
}
