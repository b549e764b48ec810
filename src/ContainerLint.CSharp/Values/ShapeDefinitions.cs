using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>
/// Finds definitions by the shape of the code: in the scopes around a name, then in the types of the project. For one
/// read on one thread.
/// </summary>
internal sealed class ShapeDefinitions : Definitions
{
    /// <summary>How many levels of base types are searched; in broken code they may form a cycle.</summary>
    private const int MostBases = 16;

    private readonly Dictionary<SyntaxNode, ILookup<string, SyntaxNode>> members = [];
    private readonly ScopedNames scopes = new();
    private readonly DeclaredTypes types;
    private readonly DeclaredValues declared;

    /// <summary>Finds definitions in the files of a project.</summary>
    public ShapeDefinitions(CodeProject project)
    {
        types = DeclaredTypes.Of(project);
        declared = new DeclaredValues((type, file) => types.PartsOf(type, file).Select(static part => part.Node));
    }

    /// <inheritdoc/>
    public override Definition? Find(ExpressionSyntax name, CodeFile file) => name switch
    {
        IdentifierNameSyntax simple => FindSimple(simple, file),
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } access => FindMember(access, member, file),
        _ => null,
    };

    private Definition? FindSimple(IdentifierNameSyntax mention, CodeFile file)
    {
        var name = mention.Identifier.ValueText;
        if (scopes.Find(name, mention) is { } local)
            return declared.Of(local, file);
        foreach (var type in mention.Ancestors().OfType<BaseTypeDeclarationSyntax>())
        {
            var members = MembersOf(types.PartsOf(type, file), name);
            if (members.Count > 0)
                return Only(members);
            if (IsParameterOf(type, name) is { } parameter)
                return declared.Of(parameter, file);
        }

        foreach (var (_, usings) in types.LevelsAt(mention))
        {
            var imported = usings
                .Where(static one => one.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) && one.Name is not null)
                .SelectMany(one => MembersOf(types.Find(one.Name!, one.Parent ?? mention), name)).ToList();
            if (imported.Count > 0)
                return Only(imported);
        }

        return null;
    }

    private Definition? FindMember(MemberAccessExpressionSyntax access, IdentifierNameSyntax member, CodeFile file)
    {
        var name = member.Identifier.ValueText;
        var own = access.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (access.Expression is ThisExpressionSyntax)
            return own is null ? null : Only(MembersOf(types.PartsOf(own, file), name));
        if (access.Expression is BaseExpressionSyntax)
            return own is null ? null : Only(MembersOf(BasesOf(types.PartsOf(own, file)), name));
        return IsType(access.Expression, file) ? Only(MembersOf(types.Find(access.Expression, access), name)) : null;
    }

    /// <summary>Whether a receiver may be a type or a namespace: no variable has its first name.</summary>
    private bool IsType(ExpressionSyntax receiver, CodeFile file)
    {
        var first = receiver;
        while (first is MemberAccessExpressionSyntax access)
            first = access.Expression;
        if (first is AliasQualifiedNameSyntax or GenericNameSyntax)
            return true;
        if (first is not IdentifierNameSyntax simple)
            return false;
        var name = simple.Identifier.ValueText;
        return scopes.Find(name, simple) is null && simple.Ancestors().OfType<TypeDeclarationSyntax>()
            .SelectMany(type => MembersOf(types.PartsOf(type, file), name))
            .All(member => IsOfType(member.Node, name));
    }

    /// <summary>
    /// Whether a member is named like its type, <c>Tags Tags</c>, so that the name may mean the type.
    /// </summary>
    private static bool IsOfType(SyntaxNode member, string name) => member switch
    {
        PropertyDeclarationSyntax property =>
            property.Type is IdentifierNameSyntax type && type.Identifier.ValueText == name,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: IdentifierNameSyntax type } } =>
            type.Identifier.ValueText == name,
        _ => false,
    };

    private List<Member> MembersOf(IReadOnlyList<DeclaredType> parts, string name)
    {
        for (var level = 0; level < MostBases && parts.Count > 0; level++)
        {
            var found = parts
                .SelectMany(part => Declarations(part.Node, name).Select(node => new Member(node, part.File))).ToList();
            if (found.Count > 0)
                return found;
            parts = BasesOf(parts);
        }

        return [];
    }

    private List<DeclaredType> BasesOf(IReadOnlyList<DeclaredType> parts) =>
    [
        .. parts.SelectMany(part => part.Node.BaseList?.Types.SelectMany(one => types.Find(one.Type, part.Node)) ?? []),
    ];

    private IEnumerable<SyntaxNode> Declarations(BaseTypeDeclarationSyntax type, string name)
    {
        if (!members.TryGetValue(type, out var named))
        {
            members[type] = named = (type is EnumDeclarationSyntax enumeration
                ? enumeration.Members
                : ((TypeDeclarationSyntax)type).Members.SelectMany(Declared))
                .ToLookup(NameOf, StringComparer.Ordinal);
        }

        return named[name];
    }

    private static IEnumerable<SyntaxNode> Declared(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax field => field.Declaration.Variables,
        PropertyDeclarationSyntax or MethodDeclarationSyntax => [member],
        _ => [],
    };

    private static string NameOf(SyntaxNode member) => member switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        EnumMemberDeclarationSyntax constant => constant.Identifier.ValueText,
        _ => "",
    };

    private static ParameterSyntax? IsParameterOf(BaseTypeDeclarationSyntax type, string name) =>
        (type as TypeDeclarationSyntax)?.ParameterList?.Parameters
            .FirstOrDefault(parameter => parameter.Identifier.ValueText == name);

    /// <summary>The definition that all members agree on; null if they differ.</summary>
    private Definition? Only(List<Member> members)
    {
        var definitions = members.Select(member => declared.Of(member.Node, member.File)).ToList();
        var first = definitions.FirstOrDefault();
        return first is not null && definitions.TrueForAll(other => IsSame(first, other)) ? first : null;
    }

    private static bool IsSame(Definition one, Definition? other) =>
        other is not null && one.Constant == other.Constant
        && (one.Expression == other.Expression || one.Expression?.ToString() == other.Expression?.ToString());

    private sealed record Member(SyntaxNode Node, CodeFile File);
}
