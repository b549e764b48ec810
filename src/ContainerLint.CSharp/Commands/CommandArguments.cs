using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Commands;

/// <summary>Gathers the words that code gives to a program one by one, in the order in which it does.</summary>
internal sealed class CommandArguments(ValueReader values, CodeFile file)
{
    /// <summary>More ways to put a command together are not tried one by one.</summary>
    private const int MaximumBranches = 16;

    private readonly List<CommandArgument> arguments = [];

    /// <summary>The words.</summary>
    public IReadOnlyList<CommandArgument> Words => arguments;

    /// <summary>Adds a word, or all of a collection.</summary>
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

    /// <summary>Adds what a statement or a lambda adds to a collection, in the order of the text.</summary>
    /// <param name="code">The code.</param>
    /// <param name="collection">The collection as it is written: <c>info.ArgumentList</c>.</param>
    /// <param name="isCertain">Whether the code certainly runs once.</param>
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

    /// <summary>The ways in which the words go together, one for each branch of a word that has several.</summary>
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

    /// <summary>Whether an expression is written as a collection.</summary>
    public static bool IsCollection(ExpressionSyntax expression) =>
        expression is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            or CollectionExpressionSyntax
        || expression is BaseObjectCreationExpressionSyntax { Initializer: not null };

    /// <summary>Whether the call's own result is not called upon in turn.</summary>
    private static bool IsOutermost(InvocationExpressionSyntax invocation) =>
        invocation.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax };

    /// <summary>The calls of a chain, the first one first.</summary>
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

    /// <summary>Whether code inside of other code may run not at all, or more than once.</summary>
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
