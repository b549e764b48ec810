using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.Tests.CSharp;

/// <summary>Definitions that find nothing.</summary>
internal sealed class NoNames : Definitions
{
    public override Definition? Find(ExpressionSyntax name, CodeFile file) => null;

    public override DeclaredNode? DeclarationOf(ExpressionSyntax name, CodeFile file) => null;

    public override IReadOnlyList<Definition> ValuesOf(DeclaredNode declaration) => [];

    public override DeclaredNode? FunctionOf(SyntaxNode call, CodeFile file) => null;

    public override DeclaredNode? TypeOf(TypeSyntax type, CodeFile file) => null;

    public override IReadOnlyList<DeclaredNode> MembersOf(
        BaseTypeDeclarationSyntax type, CodeFile file, string name) => [];

    public override IReadOnlyList<DeclaredNode> OverridesOf(DeclaredNode member) => [];

    public override IReadOnlyList<DeclaredNode> BasesOf(DeclaredNode method) => [];
}
