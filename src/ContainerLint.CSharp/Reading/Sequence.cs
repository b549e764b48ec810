using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Reading;

/// <summary>The calls or assignments that together make one reference, in the order of execution.</summary>
/// <param name="Anchor">The call or creation that starts it.</param>
/// <param name="Variable">The variable that holds the object; null if there is none.</param>
internal sealed record Sequence(SyntaxNode Anchor, VariableKey? Variable)
{
    /// <summary>The steps.</summary>
    public List<SequenceStep> Steps { get; } = [];

    /// <summary>Whether the image is built, by a step of this sequence or of another one on the same object.</summary>
    public bool IsBuilt { get; set; }

    /// <summary>The earlier sequence on the same object that this one restarts; null if there is none.</summary>
    public Sequence? Previous { get; init; }
}

/// <summary>A step of a sequence.</summary>
/// <param name="Use">The call or assignment.</param>
/// <param name="IsCertain">Whether it runs whenever the sequence does.</param>
internal readonly record struct SequenceStep(BoundUse Use, bool IsCertain);
