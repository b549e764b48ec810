using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>Finds the few nodes that may use known APIs by their names, so that only these have to be bound.</summary>
internal static class CandidateFinder
{
    /// <summary>A node as a candidate; null if it cannot use a known API.</summary>
    /// <param name="node">Any node.</param>
    /// <param name="seesAll">Whether <c>new(…)</c> without a visible type is a candidate.</param>
    public static ApiCandidate? Of(SyntaxNode node, bool seesAll) => node switch
    {
        InvocationExpressionSyntax call => OfCall(call),
        ObjectCreationExpressionSyntax creation => OfType(creation, creation.Type, creation.ArgumentList),
        ImplicitObjectCreationExpressionSyntax creation => OfImplicit(creation, seesAll),
        AssignmentExpressionSyntax assignment => OfAssignment(assignment),
        ConstructorInitializerSyntax initializer => OfBase(initializer),
        PrimaryConstructorBaseTypeSyntax super => OfType(super, super.Type, super.ArgumentList),
        _ => null,
    };

    private static ApiCandidate? OfCall(InvocationExpressionSyntax call)
    {
        if (Calls.NameOf(call) is not { } name || call.ArgumentList.Arguments.Count == 0
            || KnownApis.MethodsOf(name.Identifier.ValueText).Length == 0)
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

    private static ApiCandidate? OfType(SyntaxNode node, TypeSyntax type, BaseArgumentListSyntax? arguments)
    {
        var name = Calls.NameOf(type);
        return KnownApis.ConstructorsOf(name).Length == 0 && !IsRenamed(type)
            ? null
            : new ApiCandidate(node, name) { Type = type, Arguments = arguments, Position = node.SpanStart };
    }

    /// <summary>Whether a name may be an alias for any type.</summary>
    private static bool IsRenamed(TypeSyntax type)
    {
        if (type is not IdentifierNameSyntax name)
            return false;
        foreach (var directive in ((CompilationUnitSyntax)type.SyntaxTree.GetRoot()).Usings)
        {
            if (directive.Alias is { } alias && alias.Name.Identifier.ValueText == name.Identifier.ValueText)
                return true;
        }

        return false;
    }

    private static ApiCandidate? OfImplicit(ImplicitObjectCreationExpressionSyntax creation, bool seesAll)
    {
        var type = TargetTypes.Of(creation);
        if (type is not null)
            return OfType(creation, type, creation.ArgumentList);
        return seesAll && creation.ArgumentList.Arguments.Count > 0
            ? new ApiCandidate(creation, "") { Arguments = creation.ArgumentList, Position = creation.SpanStart }
            : null;
    }

    private static ApiCandidate? OfBase(ConstructorInitializerSyntax initializer)
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
