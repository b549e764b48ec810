using ContainerLint.CSharp.Values;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Commands;

/// <summary>An expression that passes one word to a program.</summary>
/// <param name="Values">The possible values of the word.</param>
/// <param name="Expression">The expression.</param>
/// <param name="IsOptional">Whether the word is passed only under a condition.</param>
internal sealed record CommandArgument(IReadOnlyList<Value> Values, ExpressionSyntax Expression, bool IsOptional)
{
    /// <summary>Whether a text comes from this word.</summary>
    public bool Contains(MappedText text)
    {
        if (text.Segments.Count == 0)
            return false;
        var part = text.Segments[0];
        return Values.Any(value => value.Text.Segments.Any(
            segment => segment.Source == part.Source && segment.Span.Contains(part.Span)));
    }
}
