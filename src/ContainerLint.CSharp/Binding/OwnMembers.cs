using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>The types that the project's own fields, properties and methods declare.</summary>
/// <param name="project">The project.</param>
internal sealed class OwnMembers(ProjectShape project)
{
    /// <summary>How many levels of base types are searched; in broken code they may form a cycle.</summary>
    private const int MostBases = 8;

    private const int MostParts = 64;

    private readonly Dictionary<TypeDeclarationSyntax, TypeMembers> types = [];
    private readonly Dictionary<SyntaxNode, Dictionary<string, TypeSyntax>> functions = [];

    /// <summary>The type of a field or property of the types around a place, inherited ones too.</summary>
    public TypeSyntax? TypeOf(string member, SyntaxNode place) =>
        place.Ancestors().OfType<TypeDeclarationSyntax>().Select(type => MembersOf(type).ValueOf(member))
            .FirstOrDefault(static found => found is not null);

    /// <summary>The type of a static field or property of a type of the project.</summary>
    public TypeSyntax? MemberOf(string type, string member) =>
        project.DeclarationOf(type) is { } declaration ? MembersOf(declaration).ValueOf(member) : null;

    /// <summary>What a local function, or a method of the types around a place, returns.</summary>
    public TypeSyntax? ReturnOf(string method, SyntaxNode place)
    {
        foreach (var node in place.Ancestors())
        {
            var found = node switch
            {
                TypeDeclarationSyntax type => MembersOf(type).ResultOf(method),
                BlockSyntax or CompilationUnitSyntax =>
                    FunctionsIn(node).TryGetValue(method, out var type) ? type : null,
                _ => null,
            };
            if (found is not null)
                return found;
        }

        return null;
    }

    /// <summary>What a method of a type of the project returns; null if there is no such type or method.</summary>
    public TypeSyntax? ReturnOf(string type, string method) =>
        project.DeclarationOf(type) is { } declaration ? MembersOf(declaration).ResultOf(method) : null;

    /// <summary>The members of a type, of its other parts, and of its base types.</summary>
    private TypeMembers MembersOf(TypeDeclarationSyntax type)
    {
        if (types.TryGetValue(type, out var members))
            return members;
        types[type] = members = new TypeMembers();
        IEnumerable<TypeDeclarationSyntax> parts = [type, .. project.DeclarationsOf(type.Identifier.ValueText)];
        for (var level = 0; level < MostBases; level++)
        {
            List<TypeDeclarationSyntax> known = [.. parts.Distinct().Take(MostParts)];
            foreach (var member in known.SelectMany(static part => part.Members))
                members.Add(member);
            parts = known.SelectMany(static part => part.BaseList?.Types ?? default)
                .Select(static super => Calls.NameOf(super.Type)).Distinct().SelectMany(project.DeclarationsOf);
        }

        return members;
    }

    private Dictionary<string, TypeSyntax> FunctionsIn(SyntaxNode scope)
    {
        if (functions.TryGetValue(scope, out var known))
            return known;
        functions[scope] = known = new Dictionary<string, TypeSyntax>(StringComparer.Ordinal);
        IEnumerable<StatementSyntax> statements = scope is BlockSyntax block
            ? block.Statements
            : ((CompilationUnitSyntax)scope).Members.OfType<GlobalStatementSyntax>()
                .Select(static one => one.Statement);
        foreach (var function in statements.OfType<LocalFunctionStatementSyntax>())
            known[function.Identifier.ValueText] = TypeMembers.Awaited(function.ReturnType);
        return known;
    }
}

/// <summary>The types of the fields, properties and methods that a type has; those nearest to it count.</summary>
internal sealed class TypeMembers
{
    private readonly Dictionary<string, TypeSyntax> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeSyntax> results = new(StringComparer.Ordinal);

    /// <summary>The type of a field or property; null if there is none.</summary>
    public TypeSyntax? ValueOf(string name) => values.TryGetValue(name, out var type) ? type : null;

    /// <summary>What a method returns, awaited; null if there is none.</summary>
    public TypeSyntax? ResultOf(string name) => results.TryGetValue(name, out var type) ? type : null;

    /// <summary>Adds a member, unless there is one of its name.</summary>
    public void Add(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case BaseFieldDeclarationSyntax { Declaration: { Type.IsVar: false } declaration }:
                foreach (var variable in declaration.Variables)
                    Add(values, variable.Identifier.ValueText, declaration.Type);
                break;
            case PropertyDeclarationSyntax property:
                Add(values, property.Identifier.ValueText, property.Type);
                break;
            case MethodDeclarationSyntax method:
                Add(results, method.Identifier.ValueText, Awaited(method.ReturnType));
                break;
        }
    }

    private static void Add(Dictionary<string, TypeSyntax> types, string name, TypeSyntax type)
    {
        if (!types.ContainsKey(name))
            types.Add(name, type);
    }

    /// <summary>The <c>T</c> in <c>Task&lt;T&gt;</c> and <c>ValueTask&lt;T&gt;</c>.</summary>
    public static TypeSyntax Awaited(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified =>
            Awaited(qualified.Right) is var inner && inner != qualified.Right ? inner : type,
        GenericNameSyntax
        {
            Identifier.ValueText: "Task" or "ValueTask",
            TypeArgumentList.Arguments: [var result],
        } => result,
        _ => type,
    };
}
