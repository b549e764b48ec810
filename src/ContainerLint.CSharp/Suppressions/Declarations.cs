using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Suppressions;

/// <summary>A declaration that an attribute can name.</summary>
/// <param name="Node">The code that it covers.</param>
/// <param name="Kind">The letter in documentation comments: <c>T</c>, <c>M</c>, <c>P</c>, <c>F</c>, <c>E</c>.</param>
/// <param name="Container">The full name of the type or namespace around it, with numbers of type parameters.</param>
/// <param name="Name">Its name, as in documentation comments.</param>
internal sealed record Declaration(SyntaxNode Node, char Kind, string Container, string Name)
{
    /// <summary>The types of its parameters.</summary>
    public IReadOnlyList<ParameterType> Parameters { get; init; } = [];

    /// <summary>How many type parameters a method has.</summary>
    public int Arity { get; init; }

    /// <summary>What it returns; null for types and constructors.</summary>
    public TypeSyntax? Returned { get; init; }

    /// <summary>The interface of an explicit implementation; null for all else.</summary>
    public NameSyntax? Interface { get; init; }

    /// <summary>The name with all that is around it.</summary>
    public string FullName => Container.Length == 0 ? Name : Container + "." + Name;

    /// <summary>Whether it is in a type.</summary>
    public bool IsNested => Node.Parent is TypeDeclarationSyntax;

    /// <summary>How many types are around it.</summary>
    public int Depth => Node.Ancestors().Count(static node => node is BaseTypeDeclarationSyntax)
        + (Kind != 'T' && Node is BaseTypeDeclarationSyntax ? 1 : 0);
}

/// <summary>The type of a parameter.</summary>
/// <param name="Type">The type; null if the code has none.</param>
/// <param name="IsReference">Whether it is <c>ref</c>, <c>out</c> or <c>in</c>.</param>
internal readonly record struct ParameterType(TypeSyntax? Type, bool IsReference = false);

/// <summary>Enumerates the types and members that a file declares.</summary>
internal static class Declarations
{
    /// <summary>
    /// The declarations in source order; each top-level statement counts as one of <c>Program</c>'s main method.
    /// </summary>
    public static IEnumerable<Declaration> In(CompilationUnitSyntax root) =>
        root.DescendantNodes(static node =>
            node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>().SelectMany(Of);

    private static IEnumerable<Declaration> Of(MemberDeclarationSyntax member)
    {
        if (member is GlobalStatementSyntax)
        {
            var arguments = SyntaxFactory.ParseTypeName("string[]");
            return [new Declaration(member, 'M', "Program", "<Main>$") { Parameters = [new(arguments)] }];
        }

        if (member is BaseTypeDeclarationSyntax type)
            return OfType(type);
        return member.Parent is TypeDeclarationSyntax owner ? OfMember(member, DeclaredType.FullNameOf(owner)) : [];
    }

    private static IEnumerable<Declaration> OfType(BaseTypeDeclarationSyntax type)
    {
        var full = DeclaredType.FullNameOf(type);
        var dot = full.LastIndexOf('.');
        yield return new Declaration(type, 'T', dot < 0 ? "" : full.Substring(0, dot), full.Substring(dot + 1));
        // The compiler takes the whole type for the code of its primary constructor.
        if (type is TypeDeclarationSyntax { ParameterList: { } list })
            yield return new Declaration(type, 'M', full, "#ctor") { Parameters = TypesOf(list) };
    }

    private static IEnumerable<Declaration> OfMember(MemberDeclarationSyntax member, string owner) => member switch
    {
        MethodDeclarationSyntax method =>
        [
            new(method, 'M', owner, method.Identifier.ValueText)
            {
                Parameters = TypesOf(method.ParameterList),
                Arity = method.TypeParameterList?.Parameters.Count ?? 0,
                Returned = method.ReturnType,
                Interface = method.ExplicitInterfaceSpecifier?.Name,
            },
        ],
        ConstructorDeclarationSyntax constructor =>
        [
            new(constructor, 'M', owner, constructor.Modifiers.Any(SyntaxKind.StaticKeyword) ? "#cctor" : "#ctor")
            {
                Parameters = TypesOf(constructor.ParameterList),
            },
        ],
        DestructorDeclarationSyntax destructor => [new(destructor, 'M', owner, "Finalize")],
        OperatorDeclarationSyntax one =>
        [
            new(one, 'M', owner, OperatorNames.Of(one))
            {
                Parameters = TypesOf(one.ParameterList),
                Returned = one.ReturnType,
            },
        ],
        ConversionOperatorDeclarationSyntax conversion =>
        [
            new(conversion, 'M', owner, OperatorNames.Of(conversion))
            {
                Parameters = TypesOf(conversion.ParameterList),
                Returned = conversion.Type,
            },
        ],
        BasePropertyDeclarationSyntax property => OfProperty(property, owner),
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => new Declaration(
            field, field is EventFieldDeclarationSyntax ? 'E' : 'F', owner, variable.Identifier.ValueText)),
        _ => [],
    };

    /// <summary>A property, an indexer or an event, and the accessors that have code of their own.</summary>
    private static IEnumerable<Declaration> OfProperty(BasePropertyDeclarationSyntax property, string owner)
    {
        var (kind, name, list) = property switch
        {
            IndexerDeclarationSyntax indexer => ('P', "Item", indexer.ParameterList),
            EventDeclarationSyntax one => ('E', one.Identifier.ValueText, null),
            PropertyDeclarationSyntax one => ('P', one.Identifier.ValueText, (BaseParameterListSyntax?)null),
            _ => (' ', "", null),
        };
        var whole = new Declaration(property, kind, owner, name)
        {
            Parameters = TypesOf(list),
            Returned = property.Type,
            Interface = property.ExplicitInterfaceSpecifier?.Name,
        };
        yield return whole;
        foreach (var accessor in property.AccessorList?.Accessors ?? default)
        {
            var takesValue = !accessor.IsKind(SyntaxKind.GetAccessorDeclaration);
            yield return whole with
            {
                Node = accessor,
                Kind = 'M',
                Name = PrefixOf(accessor) + name,
                Parameters = takesValue ? [.. whole.Parameters, new(property.Type)] : whole.Parameters,
                Returned = takesValue ? null : property.Type,
            };
        }
    }

    private static string PrefixOf(AccessorDeclarationSyntax accessor) => accessor.Kind() switch
    {
        SyntaxKind.GetAccessorDeclaration => "get_",
        SyntaxKind.AddAccessorDeclaration => "add_",
        SyntaxKind.RemoveAccessorDeclaration => "remove_",
        _ => "set_",
    };

    private static IReadOnlyList<ParameterType> TypesOf(BaseParameterListSyntax? list) =>
    [
        .. (list?.Parameters ?? default).Select(static parameter => new ParameterType(
            parameter.Type,
            parameter.Modifiers.Any(static modifier => modifier.Kind()
                is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword))),
    ];
}
