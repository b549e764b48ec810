using ContainerLint.CSharp.Values;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Commands;

/// <summary>An expression that gives a program one word.</summary>
/// <param name="Values">What the word may be.</param>
/// <param name="Expression">The expression.</param>
/// <param name="IsOptional">Whether the word is given only sometimes.</param>
internal sealed record CommandArgument(IReadOnlyList<Value> Values, ExpressionSyntax Expression, bool IsOptional)
{
    /// <summary>Whether a text is a part of the word.</summary>
    public bool Holds(MappedText text)
    {
        if (text.Segments.Count == 0)
            return false;
        var part = text.Segments[0];
        return Values.Any(value => value.Text.Segments.Any(
            segment => segment.Source == part.Source && segment.Span.Contains(part.Span)));
    }
}
