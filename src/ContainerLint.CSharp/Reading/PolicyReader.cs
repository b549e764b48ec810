using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>
/// Recognises pull policies that never pull: <c>PullPolicy.Never</c>, <c>ImagePullPolicy.Never</c>, a function that
/// always returns <c>false</c>, and names, branches and functions that lead to one. For one read on one thread.
/// </summary>
internal sealed class PolicyReader(Definitions definitions)
{
    private const int MostDepth = 32;
    private const string Never = "Never";

    /// <summary>Whether a policy may be one that never pulls; false if nothing is known of it.</summary>
    public bool MayBeNever(ExpressionSyntax policy, CodeFile file) =>
        MayBeNever(policy, file, new HashSet<ExpressionSyntax>());

    private bool MayBeNever(ExpressionSyntax policy, CodeFile file, HashSet<ExpressionSyntax> visited)
    {
        policy = Calls.Bare(policy);
        if (visited.Count >= MostDepth || !visited.Add(policy))
            return false;
        return policy switch
        {
            ConditionalExpressionSyntax choice =>
                MayBeNever(choice.WhenTrue, file, visited) || MayBeNever(choice.WhenFalse, file, visited),
            SwitchExpressionSyntax choice => choice.Arms.Any(arm => MayBeNever(arm.Expression, file, visited)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice =>
                MayBeNever(choice.Left, file, visited) || MayBeNever(choice.Right, file, visited),
            CastExpressionSyntax cast => MayBeNever(cast.Expression, file, visited),
            AnonymousFunctionExpressionSyntax => ReturnsFalse(policy),
            InvocationExpressionSyntax call => definitions.FunctionOf(call, file) is { } function
                && PossibleValues.ResultsOf(function.Node).Any(one => MayBeNever(one, function.File, visited)),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => MayNameNever(policy, file, visited),
            _ => false,
        };
    }

    private bool MayNameNever(ExpressionSyntax name, CodeFile file, HashSet<ExpressionSyntax> visited)
    {
        if (definitions.Find(name, file) is { } definition)
        {
            return definition.Expression is { } expression
                ? MayBeNever(expression, definition.File!, visited)
                : definition.Constant == Never;
        }

        if ((definitions.DeclarationOf(name, file) ?? definitions.FunctionOf(name, file)) is { } declaration)
        {
            return declaration.Node is MethodDeclarationSyntax or LocalFunctionStatementSyntax
                ? ReturnsFalse(declaration.Node)
                : definitions.ValuesOf(declaration)
                    .Any(one => one.Expression is not null && MayBeNever(one.Expression, one.File!, visited));
        }

        return name is IdentifierNameSyntax { Identifier.ValueText: Never }
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: Never };
    }

    /// <summary>Whether all that a function returns is <c>false</c>.</summary>
    private static bool ReturnsFalse(SyntaxNode function)
    {
        var results = PossibleValues.ResultsOf(function).ToList();
        return results.Count > 0
            && results.TrueForAll(static one => Calls.Bare(one).IsKind(SyntaxKind.FalseLiteralExpression));
    }
}
