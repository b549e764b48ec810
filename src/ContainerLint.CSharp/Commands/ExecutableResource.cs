using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Commands;

/// <summary>
/// Reads Aspire's <c>AddExecutable("x", "docker", ".", "run", "redis")</c>, with the words that <c>WithArgs</c> adds.
/// </summary>
internal sealed class ExecutableResource(ValueReader values, TypeBinder types)
{
    /// <summary>The method that adds an executable.</summary>
    public const string Method = "AddExecutable";

    private const string Adding = "WithArgs";
    private const int FirstWord = 3;

    private readonly CodeVariables variables = new();
    private readonly Dictionary<SyntaxNode, ILookup<VariableKey, InvocationExpressionSyntax>> calls = [];

    /// <summary>The commands of a call of <see cref="Method"/>.</summary>
    public IReadOnlyList<CommandUse> Read(InvocationExpressionSyntax call, CodeFile file)
    {
        if (!types.IsExtensionCall(call, "Aspire.Hosting", "ExecutableResourceBuilderExtensions")
            || CallArguments.Find(call.ArgumentList, "command", 1) is not { } command)
        {
            return [];
        }

        var reader = new CommandUseReader(values, file);
        var programs = reader.ProgramsOf(command);
        if (programs.Count == 0)
            return [];
        var words = new CommandArguments(values, file);
        var given = call.ArgumentList.Arguments;
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i].NameColon is { } name ? name.Name.Identifier.ValueText == "args" : i >= FirstWord)
                words.Add(given[i].Expression);
        }

        foreach (var (later, isCertain) in Later(call))
            Add(words, later, isCertain);
        return reader.UsesOf(programs, words);
    }

    private static void Add(CommandArguments words, InvocationExpressionSyntax call, bool isCertain)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is LambdaExpressionSyntax lambda)
            {
                if (CliWrapChain.BuilderOf(lambda) is { } context)
                    words.AddCalls(lambda, context + ".Args", isCertain);
            }
            else
            {
                words.Add(argument.Expression, !isCertain);
            }
        }
    }

    /// <summary>The calls of <c>WithArgs</c> on the same resource, in source order.</summary>
    private IEnumerable<(InvocationExpressionSyntax Call, bool IsCertain)> Later(InvocationExpressionSyntax start)
    {
        foreach (var call in ChainAfter(start))
            yield return (call, true);
        if (variables.AssignedOf(start) is not { } variable)
            yield break;
        var block = Calls.BlockOf(start);
        foreach (var first in CallsIn(block)[variable])
        {
            var isCertain = Calls.BlockOf(first) == block;
            foreach (var call in ChainAfter(first).Prepend(first).Where(static one => IsAdding(one)))
            {
                if (call.SpanStart > start.SpanStart)
                    yield return (call, isCertain);
            }
        }
    }

    /// <summary>The calls on variables in a block.</summary>
    private ILookup<VariableKey, InvocationExpressionSyntax> CallsIn(SyntaxNode block)
    {
        if (!calls.TryGetValue(block, out var known))
        {
            calls[block] = known = block.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Where(static call => Calls.ReceiverOf(call.Expression) is IdentifierNameSyntax)
                .ToLookup(call => variables.KeyOf(Calls.ReceiverOf(call.Expression)!));
        }

        return known;
    }

    private static IEnumerable<InvocationExpressionSyntax> ChainAfter(InvocationExpressionSyntax start)
    {
        for (SyntaxNode node = start;
            node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access
                && access.Expression == node;
            node = next)
        {
            if (IsAdding(next))
                yield return next;
        }
    }

    private static bool IsAdding(InvocationExpressionSyntax call) =>
        Calls.NameOf(call)?.Identifier.ValueText == Adding;
}
