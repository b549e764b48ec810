using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Reading;

/// <summary>The calls or assignments that together make one reference, in the order of execution.</summary>
/// <param name="Anchor">The call or creation that starts it.</param>
/// <param name="Variable">The variable that holds the object; null if there is none.</param>
internal sealed record Sequence(SyntaxNode Anchor, VariableKey? Variable)
{
    /// <summary>The steps.</summary>
    public List<SequenceStep> Steps { get; } = [];

    /// <summary>The earlier sequence on the same object that this one restarts; null if there is none.</summary>
    public Sequence? Previous { get; init; }
}

/// <summary>A step of a sequence.</summary>
/// <param name="Use">The call or assignment.</param>
/// <param name="IsCertain">Whether it runs whenever the sequence does.</param>
internal readonly record struct SequenceStep(BoundUse Use, bool IsCertain);

/// <summary>A variable, identified by its name and the member that uses it.</summary>
/// <param name="Scope">The member of a type, or the file for top-level statements.</param>
/// <param name="Name">The name as the code spells it: <c>options</c>, <c>this.options</c>.</param>
internal readonly record struct VariableKey(SyntaxNode Scope, string Name);
