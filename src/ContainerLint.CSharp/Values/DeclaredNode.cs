using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Values;

/// <summary>A declaration in the project's own code.</summary>
/// <param name="Node">
/// A parameter, variable, property, method, constructor, local function or lambda; a type for its primary constructor.
/// </param>
/// <param name="File">The file it is in.</param>
internal sealed record DeclaredNode(SyntaxNode Node, CodeFile File);
