using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>The value of a name: an expression in some file, or a constant of a compiled library.</summary>
internal sealed record Definition
{
    private Definition()
    {
    }

    /// <summary>The expression; null for a constant of a library.</summary>
    public ExpressionSyntax? Expression { get; private init; }

    /// <summary>The file of the expression.</summary>
    public CodeFile? File { get; private init; }

    /// <summary>The value of a library's constant; null if there is an expression.</summary>
    public string? Constant { get; private init; }

    /// <summary>A value given by an expression.</summary>
    public static Definition Of(ExpressionSyntax expression, CodeFile file) =>
        new() { Expression = expression, File = file };

    /// <summary>Whether the expression is a collection whose elements are the values: for a loop variable.</summary>
    public bool IsOfElements { get; private init; }

    /// <summary>The elements of the collection that a loop iterates over.</summary>
    public static Definition OfElements(ExpressionSyntax collection, CodeFile file) =>
        new() { Expression = collection, File = file, IsOfElements = true };

    /// <summary>The value of a constant without source.</summary>
    public static Definition Of(string constant) => new() { Constant = constant };
}
