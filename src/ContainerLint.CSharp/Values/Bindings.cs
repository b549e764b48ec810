using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>What parameters and members of the project's own code hold in one call or for one object.</summary>
internal sealed class Bindings
{
    private readonly Dictionary<SyntaxNode, BoundValue> values = [];

    /// <summary>The declarations that hold something.</summary>
    public IEnumerable<SyntaxNode> Declarations => values.Keys;

    /// <summary>What all of them hold.</summary>
    public IEnumerable<BoundValue> Values => values.Values;

    /// <summary>What a declaration holds; null if that is not known.</summary>
    public BoundValue? Of(SyntaxNode declaration) => values.TryGetValue(declaration, out var found) ? found : null;

    /// <summary>Binds a declaration.</summary>
    public void Add(SyntaxNode declaration, BoundValue value) => values[declaration] = value;
}

/// <summary>What a parameter or member holds: an expression where it is passed or assigned.</summary>
/// <param name="Expressions">The expression; several for <c>params</c>.</param>
/// <param name="File">Its file.</param>
/// <param name="Reader">Evaluates it.</param>
internal sealed record BoundValue(IReadOnlyList<ExpressionSyntax> Expressions, CodeFile File, ValueReader Reader)
{
    /// <summary>Whether the expressions are elements of the collection that the parameter is.</summary>
    public bool AreElements { get; init; }
}
