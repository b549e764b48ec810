using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values.Names;

/// <summary>
/// The names that a piece of code assigns in any way: <c>=</c>, <c>+=</c>, <c>++</c>, <c>ref</c>, <c>out</c>, tuples.
/// Goes by name alone, so it may report a name that is not assigned but never misses one that is.
/// </summary>
internal sealed class AssignedNames
{
    private readonly HashSet<string> bare = new(StringComparer.Ordinal);
    private readonly HashSet<string> members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AssignmentExpressionSyntax>> given = new(StringComparer.Ordinal);
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);

    /// <summary>The names assigned within a node.</summary>
    public AssignedNames(SyntaxNode scope)
    {
        IEnumerable<SyntaxNode> parts =
            scope is CompilationUnitSyntax unit ? unit.Members.OfType<GlobalStatementSyntax>() : [scope];
        foreach (var node in parts.SelectMany(static part => part.DescendantNodes()))
            Collect(node);
    }

    /// <summary>Whether a name is assigned without a receiver.</summary>
    public bool HasVariable(string name) => bare.Contains(name);

    /// <summary>Whether a name is assigned with or without a receiver.</summary>
    public bool HasMember(string name) => bare.Contains(name) || members.Contains(name);

    /// <summary>
    /// The assignments that give a name, without a receiver or with <c>this</c>, a new value; null if the code changes
    /// it in another way: by <c>+=</c>, <c>++</c>, <c>ref</c>, <c>out</c> or a tuple.
    /// </summary>
    public IReadOnlyList<AssignmentExpressionSyntax>? GivenTo(string name) =>
        changed.Contains(name) ? null : given.TryGetValue(name, out var found) ? found : [];

    private void NoteGiven(AssignmentExpressionSyntax assignment)
    {
        var name = assignment.Left switch
        {
            IdentifierNameSyntax bare => bare.Identifier.ValueText,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own => own.Name.Identifier.ValueText,
            _ => null,
        };
        if (name is null)
            return;
        if (assignment.Kind() is not (SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression))
        {
            changed.Add(name);
            return;
        }

        if (!given.TryGetValue(name, out var known))
            given.Add(name, known = []);
        known.Add(assignment);
    }

    private void Collect(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax
            {
                Parent: InitializerExpressionSyntax,
                Left: IdentifierNameSyntax property,
            }:
                members.Add(property.Identifier.ValueText);
                break;
            case AssignmentExpressionSyntax assignment:
                NoteGiven(assignment);
                Add(assignment.Left, isAssignment: true);
                break;
            case PrefixUnaryExpressionSyntax unary when unary.Kind() is SyntaxKind.PreIncrementExpression
                or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression:
                Add(unary.Operand);
                break;
            case PostfixUnaryExpressionSyntax unary when !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                Add(unary.Operand);
                break;
            case ArgumentSyntax argument when argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword
                or SyntaxKind.OutKeyword:
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

    private void Add(ExpressionSyntax target, bool isAssignment = false)
    {
        // Broken code may have any number of these in a row.
        while (target is PostfixUnaryExpressionSyntax operation)
            target = operation.Operand;
        switch (target)
        {
            case IdentifierNameSyntax name:
                bare.Add(name.Identifier.ValueText);
                if (!isAssignment)
                    changed.Add(name.Identifier.ValueText);
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
