using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ContainerLint.CSharp.Code;

/// <summary>Compares texts of C# files by their tokens.</summary>
public static class CodeTokens
{
    /// <summary>
    /// Whether two texts differ only in the content of string literals, in a literal that is now the only argument of a
    /// call, and in comments and white space. Then they declare the same names, and a file that uses none of the
    /// changed literals reads as before. Never throws.
    /// </summary>
    /// <param name="before">The one text.</param>
    /// <param name="after">The other text.</param>
    public static bool AreSameButLiterals(string before, string after)
    {
        using var left = SyntaxFactory.ParseTokens(before).GetEnumerator();
        using var right = SyntaxFactory.ParseTokens(after).GetEnumerator();
        var last = default(SyntaxToken);
        while (left.MoveNext())
        {
            if (!right.MoveNext())
                return false;
            if (last.IsKind(SyntaxKind.OpenParenToken) && left.Current.IsKind(SyntaxKind.CloseParenToken)
                && right.Current.IsKind(SyntaxKind.StringLiteralToken) && !right.MoveNext())
            {
                return false;
            }

            if (!AreAlike(left.Current, right.Current))
                return false;
            last = left.Current;
        }

        return !right.MoveNext();
    }

    /// <summary>An empty literal leaves no trace in the value that it is a part of, so its users are unknown.</summary>
    private static bool AreAlike(SyntaxToken left, SyntaxToken right) =>
        left.RawKind == right.RawKind
        && (left.Text == right.Text || (left.IsKind(SyntaxKind.StringLiteralToken) && left.ValueText.Length > 0));
}
