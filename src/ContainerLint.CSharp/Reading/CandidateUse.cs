using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>A piece of code that may use a known API, by its names alone.</summary>
/// <param name="Node">The call, the creation, or the assignment.</param>
/// <param name="Name">The name of the method, the property or the type; empty for <c>new(…)</c> of an unseen type.</param>
internal sealed record CandidateUse(SyntaxNode Node, string Name)
{
    /// <summary>The type of a creation as it is written, or as the code around a <c>new(…)</c> says.</summary>
    public TypeSyntax? Type { get; init; }

    /// <summary>What is called on, or what has the property; null if nothing is written.</summary>
    public ExpressionSyntax? Receiver { get; init; }

    /// <summary>The arguments; null of an assignment.</summary>
    public BaseArgumentListSyntax? Arguments { get; init; }

    /// <summary>What is assigned.</summary>
    public ExpressionSyntax? Value { get; init; }

    /// <summary>Where the name stands: calls of one chain are in the order in which they are made.</summary>
    public int Position { get; init; }
}
