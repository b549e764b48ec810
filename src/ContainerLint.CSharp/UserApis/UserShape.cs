using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.UserApis;

/// <summary>A user's API as code without symbols shows it.</summary>
/// <param name="Namespace">The namespace, and outer types, that a file has to import; null if none.</param>
/// <param name="Type">The simple name of the type.</param>
/// <param name="Name">The name of the member; for a constructor, of the type.</param>
/// <param name="Parameter">The parameter that takes references; null for a property or field.</param>
internal sealed record UserShape(string? Namespace, string Type, string Name, string? Parameter)
{
    /// <summary>The declaration; null if it is not in the project.</summary>
    public UserDeclaration? Declaration { get; init; }

    /// <summary>Whether this is a constructor.</summary>
    public bool IsConstructor { get; init; }

    /// <summary>Whether this is an extension method.</summary>
    public bool IsExtension => Declaration?.Parameters is [var first, ..]
        && first.Modifiers.Any(SyntaxKind.ThisKeyword);

    /// <summary>Whether this is a static member.</summary>
    public bool IsStatic => Declaration?.Member is MemberDeclarationSyntax member
        && member.Modifiers.Any(SyntaxKind.StaticKeyword);

    /// <summary>The APIs that a project declares and those that the configuration names.</summary>
    public static IEnumerable<UserShape> Of(CodeProject project, ImageApis apis)
    {
        foreach (var declaration in UserDeclarations.Of(project).All)
        {
            if (declaration.Name.Length > 0)
                yield return Of(declaration);
        }

        foreach (var api in apis.Entries)
        {
            foreach (var shape in Of(api, DeclaredTypes.Of(project)))
                yield return shape;
        }
    }

    private static UserShape Of(UserDeclaration declaration) =>
        new(
            null,
            declaration.Type?.Identifier.ValueText ?? "",
            declaration.Name,
            declaration.Parameter?.Identifier.ValueText)
        {
            Declaration = declaration,
            IsConstructor = declaration.IsConstructor,
        };

    /// <summary>The members that an entry means if the project declares its type; else the entry's own names.</summary>
    private static IEnumerable<UserShape> Of(UserApi api, DeclaredTypes types)
    {
        var declared = types.Named(api.SimpleType).Concat(types.Named(api.Member)).Distinct().ToList();
        var isDeclared = false;
        foreach (var type in declared)
        {
            var full = type.FullName.Split('`')[0];
            isDeclared |= full == api.Type || full == api.Type + "." + api.Member;
            foreach (var declaration in MembersOf(type).Where(one => IsMeant(api, one, full)))
                yield return Of(declaration);
        }

        if (isDeclared)
            yield break;
        yield return new UserShape(Before(api.Type), api.SimpleType, api.Member, api.Parameter);
        if (api.Parameter is null)
            yield break;
        var isDoubled = api.SimpleType == api.Member;
        yield return new UserShape(isDoubled ? Before(api.Type) : api.Type, api.Member, api.Member, api.Parameter)
        {
            IsConstructor = true,
        };
    }

    private static bool IsMeant(UserApi api, UserDeclaration one, string type)
    {
        if (one.Parameter?.Identifier.ValueText != api.Parameter)
            return false;
        if (api.Parameter is null)
            return api.IsProperty(type, one.Name);
        return one.IsConstructor ? api.IsConstructor(type) : api.IsMethod(type, one.Name);
    }

    private static IEnumerable<UserDeclaration> MembersOf(DeclaredType type)
    {
        if (type.Node is not TypeDeclarationSyntax declaration)
            yield break;
        foreach (var parameter in declaration.ParameterList?.Parameters ?? default)
        {
            yield return new UserDeclaration(declaration, type.File, parameter);
            if (declaration is RecordDeclarationSyntax)
                yield return new UserDeclaration(parameter, type.File, null);
        }

        foreach (var member in declaration.Members)
        {
            if (member is PropertyDeclarationSyntax)
                yield return new UserDeclaration(member, type.File, null);
            foreach (var variable in (member as FieldDeclarationSyntax)?.Declaration.Variables ?? default)
                yield return new UserDeclaration(variable, type.File, null);
            foreach (var parameter in (member as BaseMethodDeclarationSyntax)?.ParameterList.Parameters ?? default)
                yield return new UserDeclaration(member, type.File, parameter);
        }
    }

    private static string Before(string name) =>
        name.LastIndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : "";
}
