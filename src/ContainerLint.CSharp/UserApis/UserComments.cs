using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.UserApis;

/// <summary>
/// Finds the strings whose language a comment names, as editors do for regular expressions and JSON: <c>// lang=…</c>
/// before an expression means that expression; before a statement or member, all strings in it.
/// </summary>
internal static class UserComments
{
    private static readonly char[] RareInCode = ['-', 'k'];

    /// <summary>The expressions in a language.</summary>
    public static IEnumerable<ExpressionSyntax> Find(CodeFile file, string language)
    {
        var found = new List<ExpressionSyntax>();
        var text = file.Source.Text;
        for (var i = Next(text, language, 0); i >= 0; i = Next(text, language, i))
        {
            if (!IsGiven(text, i))
            {
                i++;
                continue;
            }

            var comment = file.Root.FindTrivia(i);
            i = Math.Max(i + 1, comment.Span.End);
            if (comment.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                && Names(comment.ToString(), language) && TokenBehind(comment) is { } token)
            {
                Add(found, token);
            }
        }

        return found;
    }

    private static int Next(string text, string language, int start)
    {
        // Looking for a character that is rare in code is many times as quick as a search that ignores case.
        var anchor = Math.Max(0, language.IndexOfAny(RareInCode));
        char[] forms = [char.ToLowerInvariant(language[anchor]), char.ToUpperInvariant(language[anchor])];
        var from = start + anchor;
        while (from < text.Length)
        {
            var found = text.IndexOfAny(forms, from);
            if (found < 0)
                break;
            var begin = found - anchor;
            if (string.Compare(text, begin, language, 0, language.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return begin;
            from = found + 1;
        }

        return -1;
    }

    /// <summary>Whether <c>=</c> precedes a language.</summary>
    private static bool IsGiven(string text, int index)
    {
        while (index > 0 && char.IsWhiteSpace(text[index - 1]))
            index--;
        return index > 0 && text[index - 1] == '=';
    }

    /// <summary>
    /// Whether a comment is <c>lang=</c> or <c>language=</c> with a language, optionally followed by options.
    /// </summary>
    private static bool Names(string comment, string language)
    {
        var text = comment.Trim('/', '*', ' ', '\t');
        var equals = text.IndexOf('=');
        if (equals < 0 || text.Substring(0, equals).Trim().ToLowerInvariant() is not ("lang" or "language"))
            return false;
        var named = text.Substring(equals + 1).Trim().Split(',', ' ', '\t')[0];
        return named.Equals(language, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The token that a comment precedes; none if it trails a finished statement.</summary>
    private static SyntaxToken? TokenBehind(SyntaxTrivia comment)
    {
        var token = comment.Token;
        if (token.SpanStart > comment.SpanStart)
            return token;
        return token.Kind() is SyntaxKind.SemicolonToken or SyntaxKind.CloseBraceToken ? null : token.GetNextToken();
    }

    private static void Add(List<ExpressionSyntax> found, SyntaxToken token)
    {
        ExpressionSyntax? widest = null;
        SyntaxNode? node = token.Parent;
        for (; node is not null && node.SpanStart == token.SpanStart; node = node.Parent)
        {
            if (node is StatementSyntax and not BlockSyntax or MemberDeclarationSyntax and not (GlobalStatementSyntax
                or BaseNamespaceDeclarationSyntax))
            {
                found.AddRange(StringsOf(node));
                return;
            }

            if (node is ExpressionSyntax expression and not TypeSyntax { Parent: VariableDeclarationSyntax })
                widest = expression;
            else if (node is ArgumentSyntax argument)
                widest = argument.Expression;
            else if (node is SwitchExpressionArmSyntax arm)
                widest = arm.Expression;
        }

        if (widest is AssignmentExpressionSyntax assignment)
            widest = assignment.Right;
        if (widest is not null)
            UserSites.Add(found, widest);
    }

    /// <summary>The strings of a statement or member, without those in nested statements.</summary>
    private static IEnumerable<ExpressionSyntax> StringsOf(SyntaxNode container) =>
        container.DescendantNodes(node => node == container || (!IsString(node)
                && node is not (StatementSyntax or MemberDeclarationSyntax or AttributeListSyntax)))
            .Where(IsString)
            .Select(static node => Whole((ExpressionSyntax)node))
            .Distinct();

    private static bool IsString(SyntaxNode node) =>
        node is InterpolatedStringExpressionSyntax || node.IsKind(SyntaxKind.StringLiteralExpression);

    /// <summary>The whole concatenation that a string is part of.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax text)
    {
        while (text.Parent is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression))
            text = sum;
        return text;
    }
}
