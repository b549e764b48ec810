using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>Evaluates string expressions as far as their values are fixed; what is not stays unknown.</summary>
internal sealed class ValueReader(Definitions definitions)
{
    /// <summary>
    /// The values that an expression may have, one for each branch; never empty, and never endless.
    /// </summary>
    public IReadOnlyList<Value> ValuesOf(ExpressionSyntax expression, CodeFile file)
    {
        _ = definitions;
        var span = new SourceSpan(expression.Span.Start, expression.Span.Length);
        var unknown = new MappedTextBuilder(file.Source);
        unknown.AppendUnknown(file.Source, span);
        return [new Value(unknown.ToMappedText(), expression, file)];
    }

    /// <summary>
    /// The values of the elements of a collection: an array, a collection expression, an initializer, a variable that
    /// holds one. Empty if the collection is not known.
    /// </summary>
    public IReadOnlyList<Value> ElementsOf(ExpressionSyntax collection, CodeFile file) => [];
}
