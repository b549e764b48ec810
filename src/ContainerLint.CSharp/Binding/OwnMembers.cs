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

    /// <summary>The type of a field or property of the types around a place, inherited ones too.</summary>
    public TypeSyntax? TypeOf(string member, SyntaxNode place)
    {
        foreach (var type in place.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (Find(type, one => TypeOf(one, member)) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The type of a static field or property of a type of the project.</summary>
    public TypeSyntax? MemberOf(string type, string member)
    {
        foreach (var declaration in project.DeclarationsOf(type))
        {
            if (Find(declaration, one => TypeOf(one, member)) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>What a local function, or a method of the types around a place, returns.</summary>
    public TypeSyntax? ReturnOf(string method, SyntaxNode place)
    {
        foreach (var node in place.Ancestors())
        {
            if (node is TypeDeclarationSyntax type && Find(type, one => ReturnOf(one, method)) is { } found)
                return found;
            if (FunctionIn(node, method) is { } function)
                return Awaited(function.ReturnType);
        }

        return null;
    }

    /// <summary>What a method of a type of the project returns; null if there is no such type or method.</summary>
    public TypeSyntax? ReturnOf(string type, string method)
    {
        foreach (var declaration in project.DeclarationsOf(type))
        {
            if (Find(declaration, one => ReturnOf(one, method)) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Searches a type, its other parts, and its base types.</summary>
    private TypeSyntax? Find(TypeDeclarationSyntax type, Func<MemberDeclarationSyntax, TypeSyntax?> typeOf)
    {
        IReadOnlyList<TypeDeclarationSyntax> parts = [type, .. project.DeclarationsOf(type.Identifier.ValueText)];
        for (var level = 0; level < MostBases && parts.Count > 0; level++)
        {
            if (parts.SelectMany(static part => part.Members).Select(typeOf)
                .FirstOrDefault(static found => found is not null) is { } found)
            {
                return found;
            }

            parts =
            [
                .. parts.SelectMany(static part => part.BaseList?.Types ?? default)
                    .Select(static super => Calls.NameOf(super.Type)).Distinct().SelectMany(project.DeclarationsOf),
            ];
        }

        return null;
    }

    private static TypeSyntax? TypeOf(MemberDeclarationSyntax member, string name) => member switch
    {
        BaseFieldDeclarationSyntax { Declaration: { Type.IsVar: false } declaration }
            when declaration.Variables.Any(variable => variable.Identifier.ValueText == name) => declaration.Type,
        PropertyDeclarationSyntax property when property.Identifier.ValueText == name => property.Type,
        _ => null,
    };

    private static TypeSyntax? ReturnOf(MemberDeclarationSyntax member, string name) =>
        member is MethodDeclarationSyntax method && method.Identifier.ValueText == name
            ? Awaited(method.ReturnType)
            : null;

    private static LocalFunctionStatementSyntax? FunctionIn(SyntaxNode scope, string name)
    {
        IEnumerable<StatementSyntax> statements = scope switch
        {
            BlockSyntax block => block.Statements,
            CompilationUnitSyntax unit =>
                unit.Members.OfType<GlobalStatementSyntax>().Select(static one => one.Statement),
            _ => [],
        };
        return statements.OfType<LocalFunctionStatementSyntax>()
            .FirstOrDefault(function => function.Identifier.ValueText == name);
    }

    /// <summary>The <c>T</c> in <c>Task&lt;T&gt;</c> and <c>ValueTask&lt;T&gt;</c>.</summary>
    private static TypeSyntax Awaited(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified =>
            Awaited(qualified.Right) is var inner && inner != qualified.Right ? inner : type,
        GenericNameSyntax { Identifier.ValueText: "Task" or "ValueTask", TypeArgumentList.Arguments: [var result] } =>
            result,
        _ => type,
    };
}
