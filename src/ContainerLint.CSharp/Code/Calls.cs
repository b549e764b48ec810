using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Code;

/// <summary>The syntax of calls: names, receivers, chains.</summary>
internal static class Calls
{
    /// <summary>The name that a call calls; null if it calls none.</summary>
    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    /// <summary>What stands before the dot of a member; null if there is none.</summary>
    public static ExpressionSyntax? ReceiverOf(ExpressionSyntax member)
    {
        if (member is MemberAccessExpressionSyntax access)
            return access.Expression;
        if (member is not MemberBindingExpressionSyntax)
            return null;
        for (SyntaxNode node = member; node.Parent is { } parent; node = parent)
        {
            if (parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == node)
                return conditional.Expression;
        }

        return null;
    }

    /// <summary>The type's own name in a type, without namespace and arity.</summary>
    public static string NameOf(TypeSyntax type)
    {
        while (true)
        {
            switch (type)
            {
                case QualifiedNameSyntax qualified:
                    return qualified.Right.Identifier.ValueText;
                case AliasQualifiedNameSyntax aliased:
                    return aliased.Name.Identifier.ValueText;
                case SimpleNameSyntax simple:
                    return simple.Identifier.ValueText;
                case NullableTypeSyntax nullable:
                    type = nullable.ElementType;
                    break;
                default:
                    return "";
            }
        }
    }

    /// <summary>An expression without what does not change it: parentheses, <c>!</c>, <c>await</c>.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                    expression = sure.Operand;
                    break;
                case AwaitExpressionSyntax awaited:
                    expression = awaited.Expression;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>The whole chain that an expression begins: the last call on it.</summary>
    public static ExpressionSyntax Outermost(ExpressionSyntax expression)
    {
        SyntaxNode node = expression;
        while (true)
        {
            switch (node.Parent)
            {
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
                    when access.Expression == node:
                    node = call;
                    break;
                case ConditionalAccessExpressionSyntax or ParenthesizedExpressionSyntax or AwaitExpressionSyntax:
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                    node = node.Parent;
                    break;
                default:
                    return (ExpressionSyntax)node;
            }
        }
    }

    /// <summary>Whether a call of some name follows in the chain that an expression begins.</summary>
    public static bool IsFollowedBy(ExpressionSyntax expression, Func<string, bool> isName)
    {
        var outermost = Outermost(expression);
        for (SyntaxNode? node = expression; node is not null && node != outermost; node = node.Parent)
        {
            if (node.Parent is MemberAccessExpressionSyntax access && access.Expression == node
                && isName(access.Name.Identifier.ValueText))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the code around a node is run as often as the node: its block, lambda or branch.</summary>
    public static SyntaxNode BlockOf(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            if (current is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax or AnonymousFunctionExpressionSyntax
                or IfStatementSyntax or ElseClauseSyntax or CommonForEachStatementSyntax or ForStatementSyntax
                or WhileStatementSyntax or DoStatementSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax
                or TypeDeclarationSyntax)
            {
                return current;
            }
        }

        return node;
    }

    /// <summary>
    /// The member that a node is in: a method, a property, a type, or the file with its top-level code.
    /// </summary>
    public static SyntaxNode MemberOf(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            if (current is CompilationUnitSyntax or (MemberDeclarationSyntax and not GlobalStatementSyntax))
                return current;
        }

        return node;
    }
}
