using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Suppressions;

/// <summary>The names of operators in metadata.</summary>
internal static class OperatorNames
{
    /// <summary>The name of a conversion.</summary>
    public static string Of(ConversionOperatorDeclarationSyntax conversion) =>
        conversion.ImplicitOrExplicitKeyword.RawKind == (int)SyntaxKind.ImplicitKeyword ? "op_Implicit"
        : conversion.CheckedKeyword.RawKind == (int)SyntaxKind.CheckedKeyword ? "op_CheckedExplicit"
        : "op_Explicit";

    /// <summary>The name of any other operator.</summary>
    public static string Of(OperatorDeclarationSyntax one)
    {
        var name = one.ParameterList.Parameters.Count == 1 ? Unary(one.OperatorToken.ValueText) : null;
        var isChecked = one.CheckedKeyword.RawKind == (int)SyntaxKind.CheckedKeyword;
        return (isChecked ? "op_Checked" : "op_") + (name ?? Binary(one.OperatorToken.ValueText));
    }

    private static string? Unary(string token) => token switch
    {
        "+" => "UnaryPlus",
        "-" => "UnaryNegation",
        "!" => "LogicalNot",
        "~" => "OnesComplement",
        "++" => "Increment",
        "--" => "Decrement",
        "true" => "True",
        "false" => "False",
        _ => null,
    };

    private static string Binary(string token) => token switch
    {
        "+" => "Addition",
        "-" => "Subtraction",
        "*" => "Multiply",
        "/" => "Division",
        "%" => "Modulus",
        "&" => "BitwiseAnd",
        "|" => "BitwiseOr",
        "^" => "ExclusiveOr",
        "<<" => "LeftShift",
        ">>" => "RightShift",
        ">>>" => "UnsignedRightShift",
        "==" => "Equality",
        "!=" => "Inequality",
        "<" => "LessThan",
        ">" => "GreaterThan",
        "<=" => "LessThanOrEqual",
        ">=" => "GreaterThanOrEqual",
        _ => token,
    };
}
