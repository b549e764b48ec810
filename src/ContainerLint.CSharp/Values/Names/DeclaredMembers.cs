using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values.Names;

/// <summary>Looks up members of types of a project, inherited ones too. For one read on one thread.</summary>
internal sealed class DeclaredMembers(DeclaredTypes types)
{
    /// <summary>The name under which constructors are found.</summary>
    public const string Constructor = ".ctor";

    /// <summary>How many levels of base types are searched; in broken code they may form a cycle.</summary>
    private const int MostBases = 16;

    private readonly Dictionary<SyntaxNode, ILookup<string, SyntaxNode>> members = [];
    private readonly Dictionary<(SyntaxNode Type, string Name), IReadOnlyList<DeclaredNode>> named = [];

    /// <summary>The members with a name of a type or else of the nearest base types that have one.</summary>
    public IReadOnlyList<DeclaredNode> Of(IReadOnlyList<DeclaredType> parts, string name)
    {
        if (parts.Count == 0)
            return [];
        var key = ((SyntaxNode)parts[0].Node, name);
        if (!named.TryGetValue(key, out var known))
            named[key] = known = Find(parts, name);
        return known;
    }

    private IReadOnlyList<DeclaredNode> Find(IReadOnlyList<DeclaredType> parts, string name)
    {
        for (var level = 0; level < MostBases && parts.Count > 0; level++)
        {
            var found = parts
                .SelectMany(part => In(part.Node, name).Select(node => new DeclaredNode(node, part.File))).ToList();
            if (found.Count > 0)
                return found;
            parts = BasesOf(parts);
        }

        return [];
    }

    /// <summary>The constructors of a type, not inherited: a primary one is the type itself.</summary>
    public IReadOnlyList<DeclaredNode> ConstructorsOf(IReadOnlyList<DeclaredType> parts) =>
    [
        .. parts.SelectMany(part => In(part.Node, Constructor).Select(node => new DeclaredNode(node, part.File))),
    ];

    /// <summary>The base types that the project declares.</summary>
    public List<DeclaredType> BasesOf(IReadOnlyList<DeclaredType> parts) =>
    [
        .. parts.SelectMany(part => part.Node.BaseList?.Types.SelectMany(one => types.Find(one.Type, part.Node)) ?? []),
    ];

    /// <summary>Whether a type derives from another one that the project declares.</summary>
    public bool DerivesFrom(IReadOnlyList<DeclaredType> parts, SyntaxNode super)
    {
        for (var level = 0; level < MostBases && parts.Count > 0; level++)
        {
            parts = BasesOf(parts);
            foreach (var part in parts)
            {
                if (part.Node == super)
                    return true;
            }
        }

        return false;
    }

    private IEnumerable<SyntaxNode> In(BaseTypeDeclarationSyntax type, string name)
    {
        if (!members.TryGetValue(type, out var named))
        {
            members[type] = named = (type is EnumDeclarationSyntax enumeration
                ? enumeration.Members
                : Declared((TypeDeclarationSyntax)type))
                .ToLookup(NameOf, StringComparer.Ordinal);
        }

        return named[name];
    }

    private static IEnumerable<SyntaxNode> Declared(TypeDeclarationSyntax type)
    {
        var primary = type.ParameterList is { } list ? (IEnumerable<SyntaxNode>)[type, .. Positional(type, list)] : [];
        return primary.Concat(type.Members.SelectMany(Declared));
    }

    /// <summary>The properties that the parameters of a record are.</summary>
    private static IEnumerable<SyntaxNode> Positional(TypeDeclarationSyntax type, ParameterListSyntax list) =>
        type is RecordDeclarationSyntax
            ? list.Parameters.Where(parameter => !type.Members.OfType<PropertyDeclarationSyntax>()
                .Any(one => one.Identifier.ValueText == parameter.Identifier.ValueText))
            : [];

    private static IEnumerable<SyntaxNode> Declared(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax field => field.Declaration.Variables,
        PropertyDeclarationSyntax or MethodDeclarationSyntax or ConstructorDeclarationSyntax => [member],
        _ => [],
    };

    private static string NameOf(SyntaxNode member) => member switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        EnumMemberDeclarationSyntax constant => constant.Identifier.ValueText,
        ConstructorDeclarationSyntax or TypeDeclarationSyntax => Constructor,
        _ => "",
    };
}
