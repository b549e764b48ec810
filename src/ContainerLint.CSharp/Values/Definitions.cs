using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>Finds the definitions of names: by symbols, or by the shape of the code.</summary>
internal abstract class Definitions
{
    /// <summary>
    /// The definition that gives a name its value: a constant, a <c>static readonly</c> field, a local that is assigned
    /// once, the default of a parameter. Null if it is not certain.
    /// </summary>
    /// <param name="name">An identifier or a member access.</param>
    /// <param name="file">The file of the name.</param>
    public abstract Definition? Find(ExpressionSyntax name, CodeFile file);
}
