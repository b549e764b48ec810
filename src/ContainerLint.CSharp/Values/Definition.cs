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

    /// <summary>The value of a constant whose source is not at hand.</summary>
    public static Definition Of(string constant) => new() { Constant = constant };
}
