using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Code;

/// <summary>The syntax of calls: names, receivers, call chains.</summary>
internal static class Calls
{
    /// <summary>The name of the called method; null if the called expression is not a name.</summary>
    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    /// <summary>The expression before the dot of a member; null if there is none.</summary>
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

    /// <summary>
    /// The simple name of a type, without namespace and type arguments; empty for arrays, pointers and the like.
    /// </summary>
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

    /// <summary>An expression without parentheses, <c>!</c> and <c>await</c> around it.</summary>
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

    /// <summary>The whole call chain that starts with an expression.</summary>
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

    /// <summary>Whether the call chain that starts with an expression has a member that matches.</summary>
    public static bool IsFollowedBy(ExpressionSyntax expression, Func<SimpleNameSyntax, bool> isMatch)
    {
        var outermost = Outermost(expression);
        for (SyntaxNode? node = expression; node is not null && node != outermost; node = node.Parent)
        {
            if (node.Parent is MemberAccessExpressionSyntax access && access.Expression == node
                && isMatch(access.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a call makes a new object that later calls of its chain act on.</summary>
    public static bool MakesNew(InvocationExpressionSyntax call) =>
        NameOf(call) is { } name && (name.Identifier.ValueText.StartsWith("Add", StringComparison.Ordinal)
            || name.Identifier.ValueText is "New" or "Create");

    /// <summary>The innermost block, lambda or branch around a node: code in it runs as often as the node.</summary>
    public static SyntaxNode BlockOf(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            if (current is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax
                or AnonymousFunctionExpressionSyntax
                or IfStatementSyntax or ElseClauseSyntax or CommonForEachStatementSyntax or ForStatementSyntax
                or WhileStatementSyntax or DoStatementSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax
                or TypeDeclarationSyntax)
            {
                return current;
            }
        }

        return node;
    }

    /// <summary>The member around a node: a method, a property, a type, or the file for top-level statements.</summary>
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
