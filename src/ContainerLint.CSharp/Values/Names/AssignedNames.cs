using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values.Names;

/// <summary>
/// The names that are assigned somewhere in a piece of code, in any way: <c>=</c>, <c>+=</c>, <c>++</c>, <c>ref</c>,
/// <c>out</c>, a tuple. Goes by the names alone, so that it may see an assignment too many, never one too few.
/// </summary>
internal sealed class AssignedNames
{
    private readonly HashSet<string> bare = new(StringComparer.Ordinal);
    private readonly HashSet<string> members = new(StringComparer.Ordinal);

    /// <summary>What is assigned in a node.</summary>
    public AssignedNames(SyntaxNode scope)
    {
        IEnumerable<SyntaxNode> parts =
            scope is CompilationUnitSyntax unit ? unit.Members.OfType<GlobalStatementSyntax>() : [scope];
        foreach (var node in parts.SelectMany(static part => part.DescendantNodes()))
            Collect(node);
    }

    /// <summary>Whether something of this name is assigned without a receiver.</summary>
    public bool HasVariable(string name) => bare.Contains(name);

    /// <summary>Whether something of this name is assigned, with a receiver or without.</summary>
    public bool HasMember(string name) => bare.Contains(name) || members.Contains(name);

    private void Collect(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax, Left: IdentifierNameSyntax property }:
                members.Add(property.Identifier.ValueText);
                break;
            case AssignmentExpressionSyntax assignment:
                Add(assignment.Left);
                break;
            case PrefixUnaryExpressionSyntax unary when unary.Kind() is SyntaxKind.PreIncrementExpression
                or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression:
                Add(unary.Operand);
                break;
            case PostfixUnaryExpressionSyntax unary when !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                Add(unary.Operand);
                break;
            case ArgumentSyntax argument when argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword:
                Add(argument.Expression);
                break;
            case RefExpressionSyntax reference:
                Add(reference.Expression);
                break;
            case ForEachVariableStatementSyntax loop:
                Add(loop.Variable);
                break;
        }
    }

    private void Add(ExpressionSyntax target)
    {
        switch (target)
        {
            case IdentifierNameSyntax name:
                bare.Add(name.Identifier.ValueText);
                break;
            case MemberAccessExpressionSyntax access:
                members.Add(access.Name.Identifier.ValueText);
                break;
            case MemberBindingExpressionSyntax binding:
                members.Add(binding.Name.Identifier.ValueText);
                break;
            case ConditionalAccessExpressionSyntax conditional:
                Add(conditional.WhenNotNull);
                break;
            case ParenthesizedExpressionSyntax inner:
                Add(inner.Expression);
                break;
            case PostfixUnaryExpressionSyntax inner:
                Add(inner.Operand);
                break;
            case TupleExpressionSyntax tuple:
                foreach (var argument in tuple.Arguments)
                    Add(argument.Expression);
                break;
            case ConditionalExpressionSyntax choice:
                Add(choice.WhenTrue);
                Add(choice.WhenFalse);
                break;
            case RefExpressionSyntax reference:
                Add(reference.Expression);
                break;
        }
    }
}
