using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>
/// Tells variables apart. Locals and parameters of different blocks and lambdas are different ones, even if they have
/// one name. For one read on one thread.
/// </summary>
internal sealed class Variables
{
    private readonly ScopedNames names = new();

    /// <summary>The variable that an expression mentions.</summary>
    public VariableKey KeyOf(ExpressionSyntax mention)
    {
        var variable = Calls.Bare(mention);
        if (variable is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own)
            return new VariableKey(Calls.MemberOf(mention), own.Name.Identifier.ValueText);
        return variable is IdentifierNameSyntax name && names.Find(name.Identifier.ValueText, name) is { } declaration
            ? new VariableKey(declaration, name.Identifier.ValueText)
            : new VariableKey(ScopeOf(variable), variable.ToString());
    }

    /// <summary>The variable that the result of a call chain is assigned to; null if it is none.</summary>
    public VariableKey? AssignedOf(ExpressionSyntax expression)
    {
        var outermost = Calls.Outermost(expression);
        return outermost.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field } =>
                new VariableKey(Calls.MemberOf(outermost), field.Identifier.ValueText),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } =>
                new VariableKey(variable, variable.Identifier.ValueText),
            AssignmentExpressionSyntax assignment when assignment.Right == outermost
                && assignment.Parent is not InitializerExpressionSyntax => KeyOf(assignment.Left),
            _ => null,
        };
    }

    /// <summary>What tells <c>a.b</c> from another one: the declaration of <c>a</c>, or else the member around it.</summary>
    private SyntaxNode ScopeOf(ExpressionSyntax variable)
    {
        var first = variable;
        while (first is MemberAccessExpressionSyntax access)
            first = Calls.Bare(access.Expression);
        return first is IdentifierNameSyntax name && names.Find(name.Identifier.ValueText, name) is { } declaration
            ? declaration
            : Calls.MemberOf(variable);
    }
}
