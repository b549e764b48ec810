using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Dockerfiles;

/// <summary>
/// Finds the strings whose language a comment names, as for regular expressions and JSON: <c>// lang=dockerfile</c>
/// before the literal, or before the statement or member that it stands in.
/// </summary>
internal static class LanguageComments
{
    /// <summary>The strings of a language, in the order of the text.</summary>
    public static IEnumerable<ExpressionSyntax> Find(CodeFile file, string language)
    {
        if (file.Source.Text.IndexOf(language, StringComparison.OrdinalIgnoreCase) < 0)
            yield break;
        ExpressionSyntax? last = null;
        foreach (var comment in file.Root.DescendantTrivia())
        {
            if (comment.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                && Names(comment.ToString(), language) && StringBehind(comment) is { } found && found != last)
            {
                yield return last = found;
            }
        }
    }

    /// <summary>Whether a comment is <c>lang=</c> or <c>language=</c> with a language, then nothing or options.</summary>
    private static bool Names(string comment, string language)
    {
        var text = comment.Trim('/', '*', ' ', '\t');
        var equals = text.IndexOf('=');
        if (equals < 0 || text.Substring(0, equals).Trim() is not ("lang" or "language"))
            return false;
        var named = text.Substring(equals + 1).Split(',', ' ', '\t')[0];
        return named.Equals(language, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The string that begins at the token behind a comment, or the first one of what begins there.</summary>
    private static ExpressionSyntax? StringBehind(SyntaxTrivia comment)
    {
        var token = comment.Token;
        if (token.SpanStart < comment.SpanStart)
            token = token.GetNextToken();
        for (var node = token.Parent; node is not null && node.SpanStart == token.SpanStart; node = node.Parent)
        {
            if (node is CompilationUnitSyntax or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)
                return null;
            if (FirstString(node) is { } found)
                return Whole(found);
        }

        return null;
    }

    private static ExpressionSyntax? FirstString(SyntaxNode node) => node.DescendantNodesAndSelf()
        .FirstOrDefault(static inner => inner is InterpolatedStringExpressionSyntax
            || inner.IsKind(SyntaxKind.StringLiteralExpression)) as ExpressionSyntax;

    /// <summary>All of a concatenation that begins with a string.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax text)
    {
        while (text.Parent is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression) && sum.Left == text)
            text = sum;
        return text;
    }
}
