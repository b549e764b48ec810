using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values.Names;

/// <summary>
/// Tells variables apart. Locals and parameters of different blocks and lambdas are different ones, even if they have
/// one name. For one read on one thread.
/// </summary>
internal sealed class CodeVariables
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
            EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field
            } =>
                new VariableKey(Calls.MemberOf(outermost), field.Identifier.ValueText),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } =>
                new VariableKey(variable, variable.Identifier.ValueText),
            AssignmentExpressionSyntax assignment when assignment.Right == outermost
                && assignment.Parent is not InitializerExpressionSyntax => KeyOf(assignment.Left),
            _ => null,
        };
    }

    /// <summary>
    /// What tells <c>a.b</c> from another one: the declaration of <c>a</c>, or else the member around it.
    /// </summary>
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

/// <summary>A variable.</summary>
/// <param name="Scope">
/// The declaration of a local or a parameter; for anything else, the member of a type that uses it, or the file for
/// top-level statements.
/// </param>
/// <param name="Name">The name, as in <c>options</c> or <c>context.Options</c>.</param>
internal readonly record struct VariableKey(SyntaxNode Scope, string Name);
