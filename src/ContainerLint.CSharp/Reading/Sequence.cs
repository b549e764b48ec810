using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Reading;

/// <summary>The calls or assignments that together make one reference, in the order in which they happen.</summary>
/// <param name="Anchor">The call or the creation that begins it.</param>
/// <param name="Variable">The variable that holds the object; null if none does.</param>
internal sealed record Sequence(SyntaxNode Anchor, VariableKey? Variable)
{
    /// <summary>The steps.</summary>
    public List<SequenceStep> Steps { get; } = [];

    /// <summary>The sequence before on the same object, which this one begins anew.</summary>
    public Sequence? Previous { get; init; }
}

/// <summary>One step of a sequence.</summary>
/// <param name="Use">The call or assignment.</param>
/// <param name="IsCertain">Whether it happens whenever the sequence does.</param>
internal readonly record struct SequenceStep(BoundUse Use, bool IsCertain);

/// <summary>A variable by its name and the member of a type that it is seen in.</summary>
/// <param name="Scope">The member, or the type for what all its members see.</param>
/// <param name="Name">The name, or what stands for one: <c>this.options</c>.</param>
internal readonly record struct VariableKey(SyntaxNode Scope, string Name);
