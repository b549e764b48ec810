using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Reading;

/// <summary>The calls or assignments that together make one reference, in the order of execution.</summary>
internal sealed class Sequence
{
    /// <summary>Starts a sequence.</summary>
    /// <param name="anchor">The call or creation that starts it.</param>
    /// <param name="variable">The variable that holds the object; null if there is none.</param>
    /// <param name="previous">The earlier sequence on the same object that this one restarts, if there is one.</param>
    public Sequence(SyntaxNode anchor, VariableKey? variable, Sequence? previous = null)
    {
        Anchor = anchor;
        Variable = variable;
        Previous = previous;
        Root = previous?.Root ?? this;
    }

    /// <summary>The call or creation that starts it.</summary>
    public SyntaxNode Anchor { get; }

    /// <summary>The variable that holds the object; null if there is none.</summary>
    public VariableKey? Variable { get; }

    /// <summary>The steps.</summary>
    public List<SequenceStep> Steps { get; } = [];

    /// <summary>Whether the image is built, by a step of this sequence or of another one on the same object.</summary>
    public bool IsBuilt { get; set; }

    /// <summary>Whether a later call of the same chain always replaces the image, so that it never runs.</summary>
    public bool IsReplaced { get; set; }

    /// <summary>The earlier sequence on the same object that this one restarts; null if there is none.</summary>
    public Sequence? Previous { get; }

    /// <summary>The first sequence on the same object.</summary>
    public Sequence Root { get; }
}

/// <summary>A step of a sequence.</summary>
/// <param name="Use">The call or assignment.</param>
/// <param name="IsCertain">Whether it runs whenever the sequence does.</param>
internal readonly record struct SequenceStep(BoundUse Use, bool IsCertain);
