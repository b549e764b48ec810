using ContainerLint.Documents.Suppressions;
using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>
/// What a reader made of a source: plain data. Reading never throws, and what precedes a syntax error is kept. Each
/// language derives a record of its own that adds its syntax.
/// </summary>
/// <param name="Source">The text that was read.</param>
/// <param name="Language">The language it was read as.</param>
public record SourceDocument(Source Source, Language Language)
{
    /// <summary>The image uses, in the order of the text.</summary>
    public IReadOnlyList<ImageUse> Images { get; init; } = [];

    /// <summary>Names of images and stages that this document produces: none of them is pulled from anywhere.</summary>
    public IReadOnlyList<string> Produces { get; init; } = [];

    /// <summary>The builds of Dockerfiles that this document asks for, in the order of the text.</summary>
    public IReadOnlyList<ImageBuild> Builds { get; init; } = [];

    /// <summary>The suppression comments, in the order of the text.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>
    /// Other files that values of the document come from (<c>.env</c>). A finding in one of them belongs to this
    /// document; one in any other file is left to the document of that file.
    /// </summary>
    public IReadOnlyList<Source> Companions { get; init; } = [];

    /// <summary>The syntax errors; at most one per file.</summary>
    public IReadOnlyList<SyntaxError> Errors { get; init; } = [];

    /// <summary>
    /// The document without its syntax tree, which only the rules about this file alone need: a run over thousands of
    /// files cannot keep all trees.
    /// </summary>
    public virtual SourceDocument WithoutSyntax() => this;

    /// <summary>Whether findings in a file belong to this document: its own file, and its companions.</summary>
    public bool Owns(Source file) => file == Source.File || Companions.Contains(file);
}
