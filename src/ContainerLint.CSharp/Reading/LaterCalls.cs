using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>Finds out whether a method is called on an object after its creation, in simple cases.</summary>
internal static class LaterCalls
{
    /// <summary>Whether a matching call follows in the chain or on the variable that holds the object.</summary>
    public static bool Follow(ExpressionSyntax creation, Func<SimpleNameSyntax, bool> isMatch)
    {
        if (Calls.IsFollowedBy(creation, isMatch))
            return true;
        return VariableOf(Calls.Outermost(creation)) is var (name, scope) && IsCalledOn(name, scope, isMatch);
    }

    private static (string Name, SyntaxNode Scope)? VariableOf(ExpressionSyntax expression) => expression.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } =>
            (variable.Identifier.ValueText, ScopeOf(variable)),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } =>
            (property.Identifier.ValueText, ScopeOf(property)),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment =>
            (name.Identifier.ValueText, TypeOf(assignment)),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } assignment =>
            (access.Name.Identifier.ValueText, TypeOf(assignment)),
        _ => null,
    };

    /// <summary>The scope of a variable: the member for a local, the type for a field.</summary>
    private static SyntaxNode ScopeOf(SyntaxNode declaration) =>
        declaration.Parent?.Parent is LocalDeclarationStatementSyntax
            ? Calls.MemberOf(declaration)
            : TypeOf(declaration);

    private static SyntaxNode TypeOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? (SyntaxNode)Calls.MemberOf(node);

    private static bool IsCalledOn(string variable, SyntaxNode scope, Func<SimpleNameSyntax, bool> isMatch)
    {
        foreach (var node in scope.DescendantNodes())
        {
            if (node is MemberAccessExpressionSyntax access && isMatch(access.Name)
                && RootOf(access.Expression) == variable)
                return true;
        }

        return false;
    }

    private static string? RootOf(ExpressionSyntax expression)
    {
        while (true)
        {
            expression = Calls.Bare(expression);
            switch (expression)
            {
                case InvocationExpressionSyntax call when Calls.ReceiverOf(call.Expression) is { } receiver:
                    expression = receiver;
                    break;
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access:
                    return access.Name.Identifier.ValueText;
                case IdentifierNameSyntax name:
                    return name.Identifier.ValueText;
                default:
                    return null;
            }
        }
    }
}
