using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>One value that an expression may have.</summary>
/// <param name="Text">
/// The value with the way back to the literals; wholly or partly <see cref="MappedText.UnknownCharacter"/> where it is
/// not known.
/// </param>
/// <param name="Expression">The branch that gives the value: of a ternary, a <c>??</c>, a switch expression.</param>
/// <param name="File">The file that the branch is in.</param>
internal sealed record Value(MappedText Text, ExpressionSyntax Expression, CodeFile File)
{
    /// <summary>Whether the expression is <c>null</c> or <c>default</c>: nothing is given.</summary>
    public bool IsNull { get; init; }
}
