using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Dockerfiles;

/// <summary>Finds the expressions with the text of a Dockerfile in an argument, which may be a function.</summary>
internal static class DockerfileTexts
{
    /// <summary>The argument itself, or the expressions that a lambda or a method of the same file returns.</summary>
    public static IReadOnlyList<ExpressionSyntax> In(ExpressionSyntax argument)
    {
        var returned = argument switch
        {
            LambdaExpressionSyntax { ExpressionBody: { } body } => [body],
            AnonymousFunctionExpressionSyntax { Block: { } block } => ReturnedBy(block),
            IdentifierNameSyntax name => ReturnedBy(name, name.Identifier.ValueText),
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or SimpleNameSyntax } access =>
                ReturnedBy(access, access.Name.Identifier.ValueText),
            _ => [argument],
        };
        return [.. returned.Select(Unwrapped)];
    }

    private static IReadOnlyList<ExpressionSyntax> ReturnedBy(ExpressionSyntax mention, string name)
    {
        var functions = mention.SyntaxTree.GetRoot().DescendantNodes().Where(node => node switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText == name,
            LocalFunctionStatementSyntax local => local.Identifier.ValueText == name,
            _ => false,
        }).Take(2).ToList();
        if (functions.Count != 1)
            return [mention];
        var (expression, block) = functions[0] switch
        {
            MethodDeclarationSyntax method => (method.ExpressionBody?.Expression, method.Body),
            LocalFunctionStatementSyntax local => (local.ExpressionBody?.Expression, local.Body),
            _ => (null, null),
        };
        return expression is not null ? [expression] : block is not null ? ReturnedBy(block) : [];
    }

    private static List<ExpressionSyntax> ReturnedBy(BlockSyntax block) =>
    [
        .. block
            .DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>()
            .Select(statement => statement.Expression)
            .OfType<ExpressionSyntax>(),
    ];

    /// <summary>
    /// The <c>x</c> in <c>await x</c>, <c>Task.FromResult(x)</c> and <c>new ValueTask&lt;string&gt;(x)</c>.
    /// </summary>
    private static ExpressionSyntax Unwrapped(ExpressionSyntax expression) => expression switch
    {
        AwaitExpressionSyntax awaited => Unwrapped(awaited.Expression),
        ParenthesizedExpressionSyntax inner => Unwrapped(inner.Expression),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" },
            ArgumentList.Arguments: { Count: 1 } arguments,
        } => arguments[0].Expression,
        ObjectCreationExpressionSyntax
        {
            Type: GenericNameSyntax { Identifier.ValueText: "ValueTask" },
            ArgumentList.Arguments: { Count: 1 } arguments,
        } => arguments[0].Expression,
        _ => expression,
    };
}
