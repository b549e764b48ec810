using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>Finds the few nodes that may use known APIs by their names, so that only these have to be bound.</summary>
/// <param name="seesAll">Whether <c>new(…)</c> without a visible type is a candidate.</param>
/// <param name="aliases">The aliases that the file can use.</param>
internal sealed class CandidateFinder(bool seesAll, HashSet<string> aliases)
{
    /// <summary>A node as a candidate; null if it cannot use a known API.</summary>
    /// <param name="node">Any node.</param>
    public ApiCandidate? Of(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => OfCall(call),
        ObjectCreationExpressionSyntax creation => OfType(creation, creation.Type, creation.ArgumentList),
        ImplicitObjectCreationExpressionSyntax creation => OfImplicit(creation),
        AssignmentExpressionSyntax assignment => OfAssignment(assignment),
        ConstructorInitializerSyntax initializer => OfBase(initializer),
        PrimaryConstructorBaseTypeSyntax super => OfType(super, super.Type, super.ArgumentList),
        _ => null,
    };

    private static ApiCandidate? OfCall(InvocationExpressionSyntax call)
    {
        if (Calls.NameOf(call) is not { } name)
            return null;
        var apis = KnownApis.MethodsOf(name.Identifier.ValueText);
        if (apis.Length == 0
            || (call.ArgumentList.Arguments.Count == 0 && !Array.Exists(apis, static api => api.AddsManagement)))
        {
            return null;
        }

        return new ApiCandidate(call, name.Identifier.ValueText)
        {
            Receiver = Calls.ReceiverOf(call.Expression),
            Arguments = call.ArgumentList,
            Position = name.SpanStart,
        };
    }

    private ApiCandidate? OfType(SyntaxNode node, TypeSyntax type, BaseArgumentListSyntax? arguments)
    {
        var name = Calls.NameOf(type);
        return KnownApis.ConstructorsOf(name).Length == 0 && !IsRenamed(type)
            ? null
            : new ApiCandidate(node, name) { Type = type, Arguments = arguments, Position = node.SpanStart };
    }

    /// <summary>Whether a name may be an alias for any type.</summary>
    private bool IsRenamed(TypeSyntax type) =>
        type is IdentifierNameSyntax name && aliases.Contains(name.Identifier.ValueText);

    private ApiCandidate? OfImplicit(ImplicitObjectCreationExpressionSyntax creation)
    {
        var type = TargetTypes.Of(creation);
        if (type is not null)
            return OfType(creation, type, creation.ArgumentList);
        return seesAll && creation.ArgumentList.Arguments.Count > 0
            ? new ApiCandidate(creation, "") { Arguments = creation.ArgumentList, Position = creation.SpanStart }
            : null;
    }

    private ApiCandidate? OfBase(ConstructorInitializerSyntax initializer)
    {
        if (!initializer.ThisOrBaseKeyword.IsKind(SyntaxKind.BaseKeyword)
            || initializer.Parent?.Parent is not TypeDeclarationSyntax { BaseList.Types: [var first, ..] })
        {
            return null;
        }

        return OfType(initializer, first.Type, initializer.ArgumentList);
    }

    private static ApiCandidate? OfAssignment(AssignmentExpressionSyntax assignment)
    {
        var (name, receiver) = assignment.Left switch
        {
            IdentifierNameSyntax identifier => (identifier, null),
            MemberAccessExpressionSyntax access => (access.Name, access.Expression),
            _ => ((SimpleNameSyntax?)null, (ExpressionSyntax?)null),
        };
        if (name is null || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            || KnownApis.PropertiesOf(name.Identifier.ValueText).Length == 0
            || (receiver is null && assignment.Parent is not InitializerExpressionSyntax))
        {
            return null;
        }

        return new ApiCandidate(assignment, name.Identifier.ValueText)
        {
            Receiver = receiver,
            Value = assignment.Right,
            Position = name.SpanStart,
        };
    }
}
