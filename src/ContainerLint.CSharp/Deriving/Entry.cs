using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Deriving;

/// <summary>
/// Code that passes something known to derived slots: a call, an object, an assignment or a row of data.
/// </summary>
/// <param name="Node">The call, creation or assignment; for a row, what names the data.</param>
/// <param name="File">Its file.</param>
/// <param name="Row">The values of a row; null unless this is one.</param>
internal sealed record Entry(SyntaxNode Node, CodeFile File, IReadOnlyList<RowValue>? Row = null)
{
    /// <summary>What is passed.</summary>
    public Bindings Bind(Passing passing, ValueReader reader)
    {
        if (Row is null)
            return passing.Of(Node, File, reader);
        var bound = new Bindings();
        foreach (var value in Row)
            bound.Add(value.Slot, new BoundValue([value.Expression], value.File, reader));
        return bound;
    }
}

/// <summary>A value of a row of data.</summary>
/// <param name="Slot">The parameter or variable that gets it.</param>
/// <param name="Expression">The value.</param>
/// <param name="File">Its file.</param>
internal sealed record RowValue(SyntaxNode Slot, ExpressionSyntax Expression, CodeFile File);

/// <summary>Code in a function that passes its own slots on.</summary>
/// <param name="Node">
/// The call, creation or assignment; for an overridden method, the parameter of the base method.
/// </param>
/// <param name="File">Its file.</param>
/// <param name="Alias">The parameter of the overriding method; null unless this is one.</param>
internal sealed record Pass(SyntaxNode Node, CodeFile File, SyntaxNode? Alias = null);
