using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>Tells whether a builder that is created without an image is given one afterwards.</summary>
internal static class GivenImages
{
    /// <summary>Whether <c>WithImage</c> follows in the chain, or on the variable that holds the builder.</summary>
    public static bool IsGiven(ExpressionSyntax creation)
    {
        var outermost = Calls.Outermost(creation);
        for (SyntaxNode? node = creation; node is not null && node != outermost; node = node.Parent)
        {
            if (node.Parent is MemberAccessExpressionSyntax access && access.Expression == node && IsName(access.Name))
                return true;
        }

        return VariableOf(outermost) is var (name, scope) && IsGivenTo(name, scope);
    }

    private static bool IsName(SimpleNameSyntax name) => name.Identifier.ValueText == "WithImage";

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

    /// <summary>A local is seen in its member, a field in its type.</summary>
    private static SyntaxNode ScopeOf(SyntaxNode declaration) =>
        declaration.Parent?.Parent is LocalDeclarationStatementSyntax ? Calls.MemberOf(declaration) : TypeOf(declaration);

    private static SyntaxNode TypeOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? (SyntaxNode)Calls.MemberOf(node);

    private static bool IsGivenTo(string variable, SyntaxNode scope)
    {
        foreach (var node in scope.DescendantNodes())
        {
            if (node is MemberAccessExpressionSyntax access && IsName(access.Name) && RootOf(access.Expression) == variable)
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
