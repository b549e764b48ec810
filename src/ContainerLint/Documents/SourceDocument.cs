using ContainerLint.Documents.Suppressions;
using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>
/// What a reader made of a source: plain data. Reading never throws, and what precedes an error is kept.
/// </summary>
public sealed record SourceDocument
{
    /// <summary>The text that was read.</summary>
    public required Source Source { get; init; }

    /// <summary>The language it was read as.</summary>
    public required Language Language { get; init; }

    /// <summary>The syntax tree of the language (<c>DockerfileSyntax</c>, <c>ComposeSyntax</c>).</summary>
    public required object Syntax { get; init; }

    /// <summary>The image uses, in the order of the text.</summary>
    public IReadOnlyList<ImageUse> Images { get; init; } = [];

    /// <summary>Names of images and stages that this document produces: none of them is pulled from anywhere.</summary>
    public IReadOnlyList<string> Produces { get; init; } = [];

    /// <summary>The suppression comments, in the order of the text.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>
    /// Other files that values of the document come from (<c>.env</c>). A finding in one of them is this document's;
    /// one in any other file is left to the document of that file.
    /// </summary>
    public IReadOnlyList<Source> Companions { get; init; } = [];

    /// <summary>What is wrong with the text; at most one for each file.</summary>
    public IReadOnlyList<SyntaxError> Errors { get; init; } = [];
}
