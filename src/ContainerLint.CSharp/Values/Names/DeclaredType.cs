using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values.Names;

/// <summary>A type declaration; a partial type has several.</summary>
/// <param name="Node">The declaration.</param>
/// <param name="File">The file of the declaration.</param>
/// <param name="FullName">The name with namespaces, outer types and the number of type parameters.</param>
internal sealed record DeclaredType(BaseTypeDeclarationSyntax Node, CodeFile File, string FullName)
{
    private const int LongestName = 64;

    /// <summary>The types of a file with a simple name.</summary>
    public static IEnumerable<DeclaredType> In(CodeFile file, string name) =>
        file.Root
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax
                or TypeDeclarationSyntax)
            .OfType<BaseTypeDeclarationSyntax>()
            .Where(type => type.Identifier.ValueText == name)
            .Select(type => new DeclaredType(type, file, FullNameOf(type)));

    /// <summary>The name of a type in the form of <see cref="FullName"/>.</summary>
    public static string FullNameOf(BaseTypeDeclarationSyntax type)
    {
        var name = Simple(
            type.Identifier.ValueText, (type as TypeDeclarationSyntax)?.TypeParameterList?.Parameters.Count);
        for (var node = type.Parent; node is not null; node = node.Parent)
        {
            name = node switch
            {
                BaseNamespaceDeclarationSyntax space => Dotted(space.Name) + "." + name,
                BaseTypeDeclarationSyntax outer => FullNameOf(outer) + "." + name,
                _ => name,
            };
            if (node is BaseTypeDeclarationSyntax)
                break;
        }

        return name;
    }

    /// <summary>A simple name with the number of type parameters.</summary>
    public static string Simple(string name, int? parameters) => parameters > 0 ? $"{name}`{parameters}" : name;

    /// <summary>
    /// A name without whitespace and comments, and with the number of type arguments instead of these; <c>?</c> for
    /// other expressions and for member chains longer than any name.
    /// </summary>
    public static string Dotted(ExpressionSyntax name)
    {
        var parts = new Stack<string>();
        for (var current = name; parts.Count < LongestName;)
        {
            switch (current)
            {
                case QualifiedNameSyntax qualified:
                    parts.Push(SimpleOf(qualified.Right));
                    current = qualified.Left;
                    continue;
                case MemberAccessExpressionSyntax access:
                    parts.Push(SimpleOf(access.Name));
                    current = access.Expression;
                    continue;
                case AliasQualifiedNameSyntax alias:
                    parts.Push(SimpleOf(alias.Name));
                    break;
                case SimpleNameSyntax simple:
                    parts.Push(SimpleOf(simple));
                    break;
                default:
                    return "?";
            }

            return string.Join(".", parts);
        }

        return "?";
    }

    private static string SimpleOf(SimpleNameSyntax name) =>
        Simple(name.Identifier.ValueText, (name as GenericNameSyntax)?.TypeArgumentList.Arguments.Count);
}
