using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>
/// Finds what names stand for: by the compiler's symbols, or by the shape of the code where nothing is compiled.
/// </summary>
internal abstract class Definitions
{
    /// <summary>
    /// What gives a name its value: a constant, a <c>static readonly</c> field, a local that is assigned once, the
    /// default of a parameter. Null if that is not known for sure.
    /// </summary>
    /// <param name="name">An identifier or a member access.</param>
    /// <param name="file">The file that it stands in.</param>
    public abstract Definition? Find(ExpressionSyntax name, CodeFile file);
}
