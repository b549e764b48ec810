using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>Finds the local, parameter or member of the enclosing type that a simple name refers to.</summary>
internal sealed class LocalNames
{
    private readonly Dictionary<SyntaxNode, Dictionary<string, SyntaxNode>> scopes = [];

    /// <summary>The declarator, parameter, property or loop that declares a name; null if there is none.</summary>
    public SyntaxNode? DeclarationOf(IdentifierNameSyntax name)
    {
        for (SyntaxNode? scope = name.Parent; scope is not null; scope = scope.Parent)
        {
            if (NamesOf(scope) is { } names && names.TryGetValue(name.Identifier.ValueText, out var found))
                return found;
        }

        return null;
    }

    private Dictionary<string, SyntaxNode>? NamesOf(SyntaxNode scope)
    {
        if (scope is not (BlockSyntax or CompilationUnitSyntax or SwitchSectionSyntax or TypeDeclarationSyntax
            or BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax
            or ForStatementSyntax or UsingStatementSyntax or CommonForEachStatementSyntax))
        {
            return null;
        }

        if (!scopes.TryGetValue(scope, out var names))
            scopes.Add(scope, names = Collect(scope));
        return names;
    }

    private static Dictionary<string, SyntaxNode> Collect(SyntaxNode scope)
    {
        var names = new Dictionary<string, SyntaxNode>(StringComparer.Ordinal);
        switch (scope)
        {
            case BlockSyntax block:
                AddLocals(names, block.Statements);
                break;
            case SwitchSectionSyntax section:
                AddLocals(names, section.Statements);
                break;
            case CompilationUnitSyntax unit:
                AddLocals(names, unit.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement));
                break;
            case TypeDeclarationSyntax type:
                AddMembers(names, type);
                break;
            case BaseMethodDeclarationSyntax method:
                Add(names, method.ParameterList);
                break;
            case LocalFunctionStatementSyntax function:
                Add(names, function.ParameterList);
                break;
            case ParenthesizedLambdaExpressionSyntax lambda:
                Add(names, lambda.ParameterList);
                break;
            case AnonymousMethodExpressionSyntax { ParameterList: { } parameters }:
                Add(names, parameters);
                break;
            case SimpleLambdaExpressionSyntax lambda:
                names[lambda.Parameter.Identifier.ValueText] = lambda.Parameter;
                break;
            case ForStatementSyntax { Declaration: { } declaration }:
                Add(names, declaration);
                break;
            case UsingStatementSyntax { Declaration: { } declaration }:
                Add(names, declaration);
                break;
            case ForEachStatementSyntax each:
                names[each.Identifier.ValueText] = each;
                break;
        }

        return names;
    }

    private static void AddLocals(Dictionary<string, SyntaxNode> names, IEnumerable<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            if (statement is LocalDeclarationStatementSyntax local)
                Add(names, local.Declaration);
        }
    }

    private static void AddMembers(Dictionary<string, SyntaxNode> names, TypeDeclarationSyntax type)
    {
        if (type.ParameterList is { } primary)
            Add(names, primary);
        foreach (var member in type.Members)
        {
            if (member is BaseFieldDeclarationSyntax field)
                Add(names, field.Declaration);
            else if (member is PropertyDeclarationSyntax property)
                names[property.Identifier.ValueText] = property;
        }
    }

    private static void Add(Dictionary<string, SyntaxNode> names, VariableDeclarationSyntax declaration)
    {
        foreach (var variable in declaration.Variables)
            names[variable.Identifier.ValueText] = variable;
    }

    private static void Add(Dictionary<string, SyntaxNode> names, BaseParameterListSyntax parameters)
    {
        foreach (var parameter in parameters.Parameters)
            names[parameter.Identifier.ValueText] = parameter;
    }
}
