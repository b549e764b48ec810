using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>The elements of tuples.</summary>
internal static class Tuples
{
    /// <summary>An element by its name, or by <c>Item1</c>; null if there is none.</summary>
    public static ExpressionSyntax? ElementOf(TupleExpressionSyntax tuple, string name)
    {
        for (var i = 0; i < tuple.Arguments.Count; i++)
        {
            var argument = tuple.Arguments[i];
            if (argument.NameColon?.Name.Identifier.ValueText == name
                || name == "Item" + (i + 1).ToString(CultureInfo.InvariantCulture)
                || DeclaredName(tuple, i) == name)
            {
                return argument.Expression;
            }
        }

        return null;
    }

    /// <summary>The element that a variable of a deconstruction gets: <c>var (image, tag) = ("a", "b")</c>.</summary>
    public static ExpressionSyntax? ElementOf(SingleVariableDesignationSyntax variable)
    {
        if (variable.Parent
            is not ParenthesizedVariableDesignationSyntax { Parent: DeclarationExpressionSyntax left } all
            || left.Parent is not AssignmentExpressionSyntax { Right: TupleExpressionSyntax right } set
            || set.Left != left)
        {
            return null;
        }

        var index = all.Variables.IndexOf(variable);
        return index < right.Arguments.Count ? right.Arguments[index].Expression : null;
    }

    private static string? DeclaredName(TupleExpressionSyntax tuple, int index) =>
        tuple.Parent?.Parent?.Parent is VariableDeclarationSyntax { Type: TupleTypeSyntax type }
        && index < type.Elements.Count
            ? type.Elements[index].Identifier.ValueText
            : null;
}
