using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Deriving;

/// <summary>
/// Finds the rows that code adds to a collection of test data: <c>Add("a", "b")</c> in the constructor of a class, or
/// <c>data.Add("a", "b")</c> before <c>return data</c>.
/// </summary>
internal static class AddedRows
{
    /// <summary>The rows that are added to the variable that a member returns; none if it returns none.</summary>
    /// <param name="returned">The returned expression.</param>
    public static IEnumerable<IReadOnlyList<ExpressionSyntax>> To(ExpressionSyntax returned) =>
        returned is IdentifierNameSyntax { Identifier.ValueText: var variable }
            ? In(Calls.MemberOf(returned), variable) : [];

    /// <summary>The rows that code adds.</summary>
    /// <param name="body">The code.</param>
    /// <param name="variable">The variable to which rows are added; null for the object itself.</param>
    public static IEnumerable<IReadOnlyList<ExpressionSyntax>> In(SyntaxNode body, string? variable) =>
        body.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => IsAdd(call) && IsOn(call.Expression, variable))
            .Select(static call => (IReadOnlyList<ExpressionSyntax>)
                [.. call.ArgumentList.Arguments.Select(static one => one.Expression)]);

    /// <summary>The collection in <c>rows.GetEnumerator()</c>, else the expression itself.</summary>
    public static ExpressionSyntax Enumerated(ExpressionSyntax result) =>
        result is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            && Calls.NameOf(call)?.Identifier.ValueText == "GetEnumerator"
                ? access.Expression : result;

    private static bool IsAdd(InvocationExpressionSyntax call) =>
        Calls.NameOf(call)?.Identifier.ValueText is "Add" or "AddRow"
        && call.ArgumentList.Arguments.All(static one => one.NameColon is null);

    private static bool IsOn(ExpressionSyntax called, string? variable) => called switch
    {
        IdentifierNameSyntax => variable is null,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } => variable is null,
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } => name.Identifier.ValueText == variable,
        _ => false,
    };
}
