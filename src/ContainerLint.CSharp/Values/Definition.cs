using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>What a name stands for: an expression in some file, or a constant of a compiled library.</summary>
internal sealed record Definition
{
    private Definition()
    {
    }

    /// <summary>The expression that gives the value; null for a constant of a library.</summary>
    public ExpressionSyntax? Expression { get; private init; }

    /// <summary>The file that the expression is in.</summary>
    public CodeFile? File { get; private init; }

    /// <summary>The value of a library's constant; null where there is an expression.</summary>
    public string? Constant { get; private init; }

    /// <summary>A value that is written somewhere.</summary>
    public static Definition Of(ExpressionSyntax expression, CodeFile file) =>
        new() { Expression = expression, File = file };

    /// <summary>Whether each element of the expression's collection is a value: of the variable of a loop.</summary>
    public bool IsOfElements { get; private init; }

    /// <summary>What a loop goes over.</summary>
    public static Definition OfElements(ExpressionSyntax collection, CodeFile file) =>
        new() { Expression = collection, File = file, IsOfElements = true };

    /// <summary>The value of a constant whose source is not at hand.</summary>
    public static Definition Of(string constant) => new() { Constant = constant };
}
