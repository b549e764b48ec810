using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Commands;

/// <summary>Collects the words that code passes to a program one by one, in order.</summary>
internal sealed class CommandArguments(ValueReader values, CodeFile file)
{
    /// <summary>
    /// The maximum number of combinations of branches; beyond it, a word with several values is unknown.
    /// </summary>
    private const int MaximumBranches = 16;

    private readonly List<CommandArgument> arguments = [];

    /// <summary>The words.</summary>
    public IReadOnlyList<CommandArgument> Words => arguments;

    /// <summary>Adds a word, or all words of a collection.</summary>
    public void Add(ExpressionSyntax expression, bool isOptional = false)
    {
        var isCollection = IsCollection(expression);
        var elements = isCollection || expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
            ? values.ElementsOf(expression, file)
            : [];
        if (elements.Count == 0)
            arguments.Add(new CommandArgument(values.ValuesOf(expression, file), expression, isOptional));
        foreach (var element in elements)
            arguments.Add(new CommandArgument([element], element.Expression, isOptional));
    }

    /// <summary>Adds the elements of an initializer: <c>ArgumentList = { "run", "redis" }</c>.</summary>
    public void Add(InitializerExpressionSyntax initializer)
    {
        foreach (var element in initializer.Expressions)
            Add(element);
    }

    /// <summary>Adds the words that code adds to a collection with <c>Add</c>, in source order.</summary>
    /// <param name="code">A statement or a lambda.</param>
    /// <param name="collection">The collection as the code spells it: <c>info.ArgumentList</c>.</param>
    /// <param name="isCertain">Whether the code runs exactly once.</param>
    public void AddCalls(SyntaxNode code, string collection, bool isCertain = true)
    {
        var invocations = code.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>();
        foreach (var invocation in invocations.Where(IsOutermost))
        {
            var chain = ChainOf(invocation);
            if (chain.Count == 0 || !IsNamed(ReceiverOf(chain[0]), collection))
                continue;
            var isOptional = !isCertain || IsConditional(invocation, code);
            foreach (var call in chain)
            {
                if (NameOf(call) == "Add" && call.ArgumentList.Arguments.Count > 0)
                    Add(call.ArgumentList.Arguments[0].Expression, isOptional);
            }
        }
    }

    /// <summary>The possible command lines: one for each combination of branches of the words.</summary>
    public IReadOnlyList<IReadOnlyList<CommandWord>> Lines()
    {
        List<List<CommandWord>> lines = [[]];
        foreach (var argument in arguments)
        {
            var branches = argument.Values;
            if (lines.Count * branches.Count > MaximumBranches)
                branches = [Value.Unknown(argument.Expression, file)];
            if (branches.Count == 1)
            {
                lines.ForEach(line => line.Add(new CommandWord(branches[0].Text, argument.IsOptional)));
                continue;
            }

            lines = [.. lines.SelectMany(line => branches.Select(
                branch => new List<CommandWord>(line) { new(branch.Text, argument.IsOptional) }))];
        }

        return lines;
    }

    /// <summary>Whether an expression is a collection that is written out.</summary>
    public static bool IsCollection(ExpressionSyntax expression) =>
        expression is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            or CollectionExpressionSyntax
        || expression is BaseObjectCreationExpressionSyntax { Initializer: not null };

    /// <summary>Whether a call is the last one of its chain.</summary>
    private static bool IsOutermost(InvocationExpressionSyntax invocation) =>
        invocation.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax };

    /// <summary>The calls of a chain in order of execution.</summary>
    private static List<InvocationExpressionSyntax> ChainOf(InvocationExpressionSyntax last)
    {
        var chain = new List<InvocationExpressionSyntax>();
        for (ExpressionSyntax? at = last; at is InvocationExpressionSyntax call; at = ReceiverOf(call))
            chain.Insert(0, call);
        return chain;
    }

    private static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) =>
        (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    private static string? NameOf(InvocationExpressionSyntax call) =>
        (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;

    private static bool IsNamed(ExpressionSyntax? expression, string name) =>
        expression is not null && expression.ToString() == name;

    /// <summary>Whether inner code may run never or more than once when the outer code runs.</summary>
    private static bool IsConditional(SyntaxNode inner, SyntaxNode outer)
    {
        for (var node = inner; node is not null; node = node.Parent)
        {
            if (node is IfStatementSyntax or ElseClauseSyntax or SwitchStatementSyntax or ConditionalExpressionSyntax
                or SwitchExpressionSyntax or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax
                or DoStatementSyntax or CatchClauseSyntax or LocalFunctionStatementSyntax
                || (node is AnonymousFunctionExpressionSyntax && node != outer))
            {
                return true;
            }

            if (node == outer)
                return false;
        }

        return false;
    }
}
