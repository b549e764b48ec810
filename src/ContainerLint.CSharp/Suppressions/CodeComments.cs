using ContainerLint.CSharp.Code;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Suppressions;

/// <summary>
/// Reads suppression comments in C#. A comment before code covers the statement, member, argument or element that
/// starts there; a trailing comment covers its line; a comment with no code after it covers itself, so it is reported
/// as unused.
/// </summary>
internal static class CodeComments
{
    /// <summary>The suppressions, in source order.</summary>
    public static IEnumerable<Suppression> Read(CodeFile file)
    {
        var text = file.Source.Text;
        for (var i = text.IndexOf(SuppressionComment.Marker, StringComparison.Ordinal); i >= 0;)
        {
            var comment = file.Root.FindTrivia(i);
            var next = i + 1;
            if (comment.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
            {
                next = comment.Span.End;
                var span = file.PlaceOf(comment.Span).Span;
                if (SuppressionComment.Parse(file.Source, span, new(ScopeOf(comment, file.Source))) is { } suppression)
                    yield return suppression;
            }

            i = next < text.Length ? text.IndexOf(SuppressionComment.Marker, next, StringComparison.Ordinal) : -1;
        }
    }

    private static SourceSpan ScopeOf(SyntaxTrivia comment, Source source)
    {
        var before = comment.Token.SpanStart < comment.SpanStart ? comment.Token : comment.Token.GetPreviousToken();
        var behind = comment.Token.SpanStart < comment.SpanStart ? comment.Token.GetNextToken() : comment.Token;
        var lines = source.Lines;
        var line = lines.PositionOf(comment.SpanStart).Line;
        var isFollowed = !behind.IsKind(SyntaxKind.None) && behind.Span.Length > 0;
        var followsHere = isFollowed && !EndsSomething(behind)
            && lines.PositionOf(behind.SpanStart).Line == lines.PositionOf(comment.Span.End).Line;
        if (!followsHere && before.Span.Length > 0 && lines.PositionOf(before.Span.End).Line == line)
            return LineBefore(comment, before, lines);
        return isFollowed ? Unit(behind, source) : new SourceSpan(comment.SpanStart, comment.Span.Length);
    }

    private static bool EndsSomething(SyntaxToken token) => token.Kind() is SyntaxKind.CloseParenToken
        or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken or SyntaxKind.CommaToken
        or SyntaxKind.SemicolonToken;

    /// <summary>
    /// The line before a trailing comment, from the start of its first token, which may be lines above.
    /// </summary>
    private static SourceSpan LineBefore(SyntaxTrivia comment, SyntaxToken token, LineMap lines)
    {
        var start = lines.StartOf(lines.PositionOf(comment.SpanStart).Line);
        while (token.SpanStart > start && token.GetPreviousToken() is { Span.Length: > 0 } previous
            && previous.Span.End > start)
        {
            token = previous;
        }

        return SourceSpan.FromBounds(Math.Min(start, token.SpanStart), comment.SpanStart);
    }

    /// <summary>
    /// The largest statement, member, argument or element that starts at a token; else a call in a chain.
    /// </summary>
    private static SourceSpan Unit(SyntaxToken token, Source source)
    {
        SyntaxNode? unit = null;
        for (var node = token.Parent; node is not null && node.SpanStart == token.SpanStart; node = node.Parent)
        {
            if (node is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax)
                break;
            if (IsUnit(node))
                unit = node;
        }

        if (unit is null && token.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call })
            return SourceSpan.FromBounds(token.SpanStart, call.Span.End);
        if (unit is not null)
            return new SourceSpan(unit.SpanStart, unit.Span.Length);
        var line = source.Lines.SpanOf(source.Lines.PositionOf(token.Span.End).Line);
        return SourceSpan.FromBounds(token.SpanStart, Math.Max(line.End, token.Span.End));
    }

    private static bool IsUnit(SyntaxNode node) => node is StatementSyntax or MemberDeclarationSyntax
        or BaseArgumentListSyntax or ArgumentSyntax or AttributeArgumentSyntax or AttributeListSyntax
        or CollectionElementSyntax or SwitchExpressionArmSyntax or VariableDeclaratorSyntax or UsingDirectiveSyntax
        || node.Parent is InitializerExpressionSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax;
}
