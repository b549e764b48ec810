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
    private readonly ScopedNames scopes = new();
    private readonly DeclaredTypes types;
    private readonly DeclaredMembers members;
    private readonly DeclaredValues declared;
    private readonly DeclaredObjects objects;
    private readonly DeclaredFunctions functions;
    private readonly PossibleValues possible;
    private readonly Overrides overrides;

    /// <summary>Finds definitions in the files of a project.</summary>
    public ShapeDefinitions(CodeProject project)
    {
        types = DeclaredTypes.Of(project);
        members = new DeclaredMembers(types);
        declared = new DeclaredValues((type, file) => types.PartsOf(type, file).Select(static part => part.Node));
        objects = new DeclaredObjects(types, members, DeclarationOf, FunctionOf);
        functions = new DeclaredFunctions(types, members, scopes, objects) { IsType = IsType };
        overrides = Overrides.Of(project);
        possible = new PossibleValues(
            (type, file) => types.PartsOf(type, file).Select(static part => new DeclaredNode(part.Node, part.File)),
            OverridesOf);
    }

    /// <inheritdoc/>
    public override Definition? Find(ExpressionSyntax name, CodeFile file)
    {
        var members = Locate(name, file);
        return members.Count == 0 ? null : Only(members);
    }

    /// <inheritdoc/>
    public override DeclaredNode? DeclarationOf(ExpressionSyntax name, CodeFile file) =>
        Locate(name, file) is [var only] ? only : null;

    /// <inheritdoc/>
    public override IReadOnlyList<Definition> ValuesOf(DeclaredNode declaration) => possible.Of(declaration);

    /// <inheritdoc/>
    public override DeclaredNode? FunctionOf(SyntaxNode call, CodeFile file) => functions.Of(call, file);

    /// <inheritdoc/>
    public override DeclaredNode? TypeOf(TypeSyntax type, CodeFile file) =>
        types.Find(type, type) is [var first, ..] ? new DeclaredNode(first.Node, first.File) : null;

    /// <inheritdoc/>
    public override IReadOnlyList<DeclaredNode> MembersOf(
        BaseTypeDeclarationSyntax type, CodeFile file, string name) => members.Of(types.PartsOf(type, file), name);

    /// <inheritdoc/>
    public override IReadOnlyList<DeclaredNode> OverridesOf(DeclaredNode member) =>
        [.. overrides.Of(member, IsOverride)];

    /// <inheritdoc/>
    public override IReadOnlyList<DeclaredNode> BasesOf(DeclaredNode method)
    {
        if (method.Node is not MethodDeclarationSyntax { Parent: TypeDeclarationSyntax type } overriding)
            return [];
        var name = overriding.Identifier.ValueText;
        var count = overriding.ParameterList.Parameters.Count;
        return
        [
            .. members.BasesOf(types.PartsOf(type, method.File)).SelectMany(super => members.Of([super], name))
                .Where(one => one.Node is MethodDeclarationSyntax other
                    && other.ParameterList.Parameters.Count == count && !other.Modifiers.Any(SyntaxKind.StaticKeyword)),
        ];
    }

    /// <summary>
    /// The declarations that a name may mean: several for conflicting ones. Where files are read without their
    /// projects, types of several projects may have one name; one in the same file is the one that is meant.
    /// </summary>
    private IReadOnlyList<DeclaredNode> Locate(ExpressionSyntax name, CodeFile file)
    {
        var found = LocateAll(name, file);
        return found.Count > 1 && found.Where(one => one.File == file).ToList() is { Count: > 0 } own ? own : found;
    }

    private IReadOnlyList<DeclaredNode> LocateAll(ExpressionSyntax name, CodeFile file) => name switch
    {
        IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } set } simple
            when set.Left == name => members.Of(objects.InitializedBy(set, file), simple.Identifier.ValueText),
        IdentifierNameSyntax simple => LocateSimple(simple, file),
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } access => LocateMember(access, member, file),
        MemberBindingExpressionSyntax { Name: IdentifierNameSyntax member }
            when Calls.ReceiverOf(name) is { } receiver =>
            members.Of(objects.TypeOf(receiver, file), member.Identifier.ValueText),
        _ => [],
    };

    private IReadOnlyList<DeclaredNode> LocateSimple(IdentifierNameSyntax mention, CodeFile file)
    {
        var name = mention.Identifier.ValueText;
        if (scopes.Find(name, mention) is { } local)
            return [new DeclaredNode(local, file)];
        foreach (var type in mention.Ancestors().OfType<BaseTypeDeclarationSyntax>())
        {
            var found = members.Of(types.PartsOf(type, file), name);
            if (found.Count > 0)
                return found;
            if (IsParameterOf(type, name) is { } parameter)
                return [new DeclaredNode(parameter, file)];
        }

        foreach (var (_, usings) in types.LevelsAt(mention))
        {
            var imported = usings
                .Where(static one => one.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) && one.Name is not null)
                .SelectMany(one => members.Of(types.Find(one.Name!, one.Parent ?? mention), name)).ToList();
            if (imported.Count > 0)
                return imported;
        }

        return [];
    }

    private IReadOnlyList<DeclaredNode> LocateMember(
        MemberAccessExpressionSyntax access, IdentifierNameSyntax member, CodeFile file)
    {
        var name = member.Identifier.ValueText;
        if (access.Expression is not (ThisExpressionSyntax or BaseExpressionSyntax) && IsType(access.Expression, file))
        {
            var found = members.Of(types.Find(access.Expression, access), name);
            if (found.Count > 0)
                return found;
        }

        return members.Of(objects.TypeOf(access.Expression, file), name);
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
            .SelectMany(type => members.Of(types.PartsOf(type, file), name))
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

    /// <summary>Whether a member of the same name overrides or implements another one, judged by its type.</summary>
    private bool IsOverride(DeclaredNode candidate, DeclaredNode declaration) =>
        candidate.Node.Parent is TypeDeclarationSyntax type && declaration.Node.Parent is { } super
        && members.DerivesFrom(types.PartsOf(type, candidate.File), super);

    private static ParameterSyntax? IsParameterOf(BaseTypeDeclarationSyntax type, string name) =>
        (type as TypeDeclarationSyntax)?.ParameterList?.Parameters
            .FirstOrDefault(parameter => parameter.Identifier.ValueText == name);

    /// <summary>The definition that all members agree on; null if they differ.</summary>
    private Definition? Only(IReadOnlyList<DeclaredNode> found)
    {
        var definitions = found.Select(member => declared.Of(member.Node, member.File)).ToList();
        var first = definitions.FirstOrDefault();
        return first is not null && definitions.TrueForAll(other => IsSame(first, other)) ? first : null;
    }

    private static bool IsSame(Definition one, Definition? other) =>
        other is not null && one.Constant == other.Constant
        && (one.Expression == other.Expression || one.Expression?.ToString() == other.Expression?.ToString());
}
