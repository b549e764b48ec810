using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Deriving;

/// <summary>Binds what a piece of code passes or assigns to derived slots.</summary>
/// <param name="project">The project.</param>
/// <param name="definitions">Finds what names mean.</param>
/// <param name="derivation">The slots.</param>
internal sealed class Passing(DerivingProject project, Definitions definitions, Derivation derivation)
{
    /// <summary>Whether a node is one of those that pass something.</summary>
    public static bool Passes(SyntaxNode node) =>
        node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax
            or PrimaryConstructorBaseTypeSyntax or WithExpressionSyntax
        || (node is AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment
            && assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression);

    /// <summary>What a node passes to derived slots.</summary>
    public Bindings Of(SyntaxNode node, CodeFile file, ValueReader reader)
    {
        var bound = new Bindings();
        if (node is AssignmentExpressionSyntax assignment)
        {
            AddAssignment(bound, assignment, file, reader);
            return bound;
        }

        AddArguments(bound, node, file, reader);
        var initializer = node switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.Initializer,
            WithExpressionSyntax copy => copy.Initializer,
            _ => null,
        };
        foreach (var member in initializer?.Expressions ?? default)
        {
            if (member is AssignmentExpressionSyntax set)
                AddAssignment(bound, set, file, reader);
        }

        return bound;
    }

    private void AddArguments(Bindings bound, SyntaxNode node, CodeFile file, ValueReader reader)
    {
        if (PassedArguments.ListOf(node) is null)
            return;
        if (FunctionOf(node, file) is { } function)
        {
            AddArguments(bound, node, function.Node, file, reader);
            return;
        }

        foreach (var lambda in LambdasIn(node, file, reader))
            AddArguments(bound, node, lambda, file, reader);
    }

    private void AddArguments(Bindings bound, SyntaxNode node, SyntaxNode function, CodeFile file, ValueReader reader)
    {
        var isReduced = DeclaredFunctions.IsReduced(node, function);
        foreach (var passed in PassedArguments.Of(node, function, isReduced) ?? [])
        {
            if (derivation.IsSlot(passed.Parameter))
            {
                bound.Add(
                    passed.Parameter,
                    new BoundValue(passed.Expressions, file, reader) { AreElements = passed.AreElements });
            }
        }
    }

    /// <summary>
    /// The lambdas that a call of a parameter runs: the one that is passed in this context, or else all of them.
    /// </summary>
    private IReadOnlyList<SyntaxNode> LambdasIn(SyntaxNode node, CodeFile file, ValueReader reader)
    {
        if (node is not InvocationExpressionSyntax call)
            return [];
        var isInvoke = Calls.NameOf(call)?.Identifier.ValueText == "Invoke";
        var called = isInvoke ? Calls.ReceiverOf(call.Expression) ?? call.Expression : call.Expression;
        if (called is not IdentifierNameSyntax
            || definitions.DeclarationOf(called, file) is not { Node: ParameterSyntax parameter })
        {
            return [];
        }

        var lambdas = derivation.LambdasOf(parameter);
        return reader.BoundTo(parameter) is { } bound
            ? [.. lambdas.Where(lambda => bound.Expressions.Any(one => one == lambda))]
            : lambdas;
    }

    private void AddAssignment(Bindings bound, AssignmentExpressionSyntax set, CodeFile file, ValueReader reader)
    {
        if (set.Left is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && definitions.DeclarationOf(set.Left, file) is { } member && derivation.IsSlot(member.Node)
            && !(member.Node is ParameterSyntax parameter && parameter.Parent?.Parent is not RecordDeclarationSyntax))
        {
            bound.Add(member.Node, new BoundValue([set.Right], file, reader));
        }
    }

    /// <summary>
    /// The function that a node calls. An extension method is looked up among the derived ones where nothing else has
    /// the name.
    /// </summary>
    private DeclaredNode? FunctionOf(SyntaxNode node, CodeFile file)
    {
        if (definitions.FunctionOf(node, file) is { } function)
            return function;
        if (node is not InvocationExpressionSyntax call || Calls.NameOf(call) is not { } name
            || Calls.ReceiverOf(call.Expression) is null
            || derivation.ExtensionsOf(name.Identifier.ValueText) is not { Count: > 0 } candidates
            || definitions.IsForeign(call, file) || project.ReadingOf(file).IsUse(call))
        {
            return null;
        }

        return DeclaredFunctions.Choose(call, candidates);
    }
}
