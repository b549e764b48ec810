using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>A piece of code that may use a known API, judged by names alone.</summary>
/// <param name="Node">The call, creation or assignment.</param>
/// <param name="Name">The name of the method, property or type; empty for <c>new(…)</c> without a visible type.</param>
internal sealed record ApiCandidate(SyntaxNode Node, string Name)
{
    /// <summary>The created type, as written or as the code around <c>new(…)</c> shows.</summary>
    public TypeSyntax? Type { get; init; }

    /// <summary>The expression before the dot; null if there is none.</summary>
    public ExpressionSyntax? Receiver { get; init; }

    /// <summary>The arguments; null for an assignment.</summary>
    public BaseArgumentListSyntax? Arguments { get; init; }

    /// <summary>The assigned value; null unless this is an assignment.</summary>
    public ExpressionSyntax? Value { get; init; }

    /// <summary>The offset of the name, which puts the calls of a chain in the order of execution.</summary>
    public int Position { get; init; }
}
