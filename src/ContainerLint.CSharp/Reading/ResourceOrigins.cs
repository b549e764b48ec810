using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>
/// Finds the method that added the container which a call acts on: down its call chain, through variables, and out of
/// lambdas. Goes by the shape of the code alone, so that the command line and the compiler see the same.
/// </summary>
internal sealed class ResourceOrigins
{
    private const int Deepest = 16;

    private readonly ScopedNames names = new();

    /// <summary>The container that a call acts on.</summary>
    public AspireResource Of(BoundUse use)
    {
        if (use.Candidate.Node is not InvocationExpressionSyntax call)
            return AspireResource.Plain;
        return IsAdded(use.Api.Member) ? AspireResource.Plain
            : Calls.ReceiverOf(call.Expression) is { } receiver ? Of(receiver, 0) : AspireResource.Unknown;
    }

    /// <summary>Whether a method of Aspire itself adds a plain container.</summary>
    private static bool IsAdded(string method) =>
        method == "AddContainer" || method.StartsWith("AddDockerfile", StringComparison.Ordinal);

    private AspireResource Of(ExpressionSyntax expression, int depth)
    {
        var current = Calls.Bare(expression);
        while (current is InvocationExpressionSyntax call)
        {
            if (Calls.NameOf(call)?.Identifier.ValueText is not { } name)
                return AspireResource.Unknown;
            if (IsAdded(name))
                return AspireResource.Plain;
            if (name == "AddResource")
                return OfArgument(call);
            if (name.StartsWith("Add", StringComparison.Ordinal))
                return OfAdded(name, isAzure: false);
            if (Calls.ReceiverOf(call.Expression) is not { } receiver)
                return AspireResource.Unknown;
            current = Calls.Bare(receiver);
        }

        return current is IdentifierNameSyntax variable && depth < Deepest
            && names.Find(variable.Identifier.ValueText, variable) is { } declaration
                ? OfDeclaration(declaration, depth + 1)
                : AspireResource.Unknown;
    }

    /// <summary>
    /// The container of an <c>Add…</c> method. Those of Azure add no container until <c>RunAsContainer</c>.
    /// </summary>
    private static AspireResource OfAdded(string method, bool isAzure) =>
        AspireResources.OfMethod(method) is { } known
            && isAzure == method.StartsWith("AddAzure", StringComparison.Ordinal)
                ? known
                : AspireResource.Unknown;

    private AspireResource OfDeclaration(SyntaxNode declaration, int depth) => declaration switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: { IsVar: false } type } } =>
            OfBuilder(type),
        VariableDeclaratorSyntax { Initializer.Value: { } value } => Of(value, depth),
        ParameterSyntax { Type: { } type } => OfBuilder(type),
        ParameterSyntax parameter => OfLambda(parameter),
        _ => AspireResource.Unknown,
    };

    /// <summary>The resource in <c>IResourceBuilder&lt;PostgresServerResource&gt;</c>.</summary>
    private static AspireResource OfBuilder(TypeSyntax type)
    {
        var simple = type is QualifiedNameSyntax qualified ? qualified.Right : type;
        return simple is GenericNameSyntax
        {
            Identifier.ValueText: "IResourceBuilder",
            TypeArgumentList.Arguments: [var resource],
        } && AspireResources.OfType(Calls.NameOf(resource)) is { } known ? known : AspireResource.Unknown;
    }

    /// <summary>The container that a method passes to a lambda.</summary>
    private AspireResource OfLambda(ParameterSyntax parameter)
    {
        if (parameter.FirstAncestorOrSelf<LambdaExpressionSyntax>() is not
            {
                Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call },
            }
            || Calls.NameOf(call)?.Identifier.ValueText is not { } method)
        {
            return AspireResource.Unknown;
        }

        return method == "RunAsContainer"
            ? OfAzure(Calls.ReceiverOf(call.Expression))
            : AspireResources.OfMethod(method) ?? AspireResource.Unknown;
    }

    /// <summary>The container that stands in for a service of Azure.</summary>
    private static AspireResource OfAzure(ExpressionSyntax? chain)
    {
        while (chain is not null && Calls.Bare(chain) is InvocationExpressionSyntax call)
        {
            if (Calls.NameOf(call)?.Identifier.ValueText is { } name
                && OfAdded(name, isAzure: true) is var found && found != AspireResource.Unknown)
            {
                return found;
            }

            chain = Calls.ReceiverOf(call.Expression);
        }

        return AspireResource.Unknown;
    }

    private static AspireResource OfArgument(InvocationExpressionSyntax addition) =>
        addition.ArgumentList.Arguments is [{ Expression: ObjectCreationExpressionSyntax { Type: var type } }]
            && Calls.NameOf(type) == AspireResource.Plain.Type
                ? AspireResource.Plain
                : AspireResource.Unknown;
}
