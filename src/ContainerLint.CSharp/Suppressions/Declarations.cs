using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Suppressions;

/// <summary>A declaration that an attribute can name.</summary>
/// <param name="Node">The declaration.</param>
/// <param name="Kind">The letter in documentation comments: <c>T</c>, <c>M</c>, <c>P</c>, <c>F</c>, <c>E</c>.</param>
/// <param name="Container">The full name of the type or namespace around it.</param>
/// <param name="Name">Its name, as in documentation comments.</param>
/// <param name="Parameters">The names of the types of its parameters; null if it takes none.</param>
internal sealed record Declaration(
    SyntaxNode Node, char Kind, string Container, string Name, IReadOnlyList<string>? Parameters = null)
{
    /// <summary>The name with all that is around it.</summary>
    public string FullName => Container.Length == 0 ? Name : Container + "." + Name;

    /// <summary>Whether it is in a type.</summary>
    public bool IsNested => Node.Parent is TypeDeclarationSyntax;
}

/// <summary>Enumerates the types and members that a file declares.</summary>
internal static class Declarations
{
    /// <summary>The declarations; each top-level statement counts as one of <c>Program</c>'s main method.</summary>
    public static IEnumerable<Declaration> In(CompilationUnitSyntax root) =>
        root.DescendantNodes(static node =>
            node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>().SelectMany(Of);

    private static IEnumerable<Declaration> Of(MemberDeclarationSyntax member)
    {
        if (member is GlobalStatementSyntax)
            return [new Declaration(member, 'M', "Program", "<Main>$", ["String"])];
        if (member is BaseTypeDeclarationSyntax type)
            return [OfType(type)];
        return member.Parent is TypeDeclarationSyntax owner ? OfMember(member, DeclaredType.FullNameOf(owner)) : [];
    }

    private static Declaration OfType(BaseTypeDeclarationSyntax type)
    {
        var full = DeclaredType.FullNameOf(type);
        var dot = full.LastIndexOf('.');
        return new Declaration(type, 'T', dot < 0 ? "" : full.Substring(0, dot), full.Substring(dot + 1));
    }

    private static IEnumerable<Declaration> OfMember(MemberDeclarationSyntax member, string owner) => member switch
    {
        MethodDeclarationSyntax method =>
            [new(method, 'M', owner, method.Identifier.ValueText, ParameterNames.Of(method.ParameterList))],
        ConstructorDeclarationSyntax constructor =>
        [
            new(
                constructor,
                'M',
                owner,
                constructor.Modifiers.Any(SyntaxKind.StaticKeyword) ? "#cctor" : "#ctor",
                ParameterNames.Of(constructor.ParameterList)),
        ],
        PropertyDeclarationSyntax property => [new(property, 'P', owner, property.Identifier.ValueText)],
        IndexerDeclarationSyntax indexer =>
            [new(indexer, 'P', owner, "Item", ParameterNames.Of(indexer.ParameterList))],
        EventDeclarationSyntax one => [new(one, 'E', owner, one.Identifier.ValueText)],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => new Declaration(
            variable, field is EventFieldDeclarationSyntax ? 'E' : 'F', owner, variable.Identifier.ValueText)),
        _ => [],
    };
}
