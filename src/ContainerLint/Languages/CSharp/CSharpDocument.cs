using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.CSharp;

/// <summary>A file of C# code.</summary>
/// <param name="Source">The file.</param>
/// <param name="Syntax">What the reader noted about calls besides images.</param>
public sealed record CSharpDocument(Source Source, CSharpSyntax Syntax)
    : SourceDocument(Source, CSharpLanguage.Instance);
