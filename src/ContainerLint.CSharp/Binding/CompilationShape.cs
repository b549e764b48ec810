using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>The shape of a compilation, for code that does not bind.</summary>
internal sealed class CompilationShape(Compilation compilation) : ProjectShape
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Usings =>
        compilation.Options is CSharpCompilationOptions options ? options.Usings : (IEnumerable<string>)[];

    /// <inheritdoc/>
    protected override bool? HasImplicitUsings => null;

    /// <inheritdoc/>
    protected override IEnumerable<CompilationUnitSyntax> RootsWithGlobalUsings => Roots;

    private IEnumerable<CompilationUnitSyntax> Roots =>
        compilation.SyntaxTrees.Select(static tree => (CompilationUnitSyntax)tree.GetRoot());

    /// <inheritdoc/>
    protected override IEnumerable<CompilationUnitSyntax> RootsDeclaring(string type) => Roots;
}
