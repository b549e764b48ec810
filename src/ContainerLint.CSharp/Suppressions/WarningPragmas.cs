using ContainerLint.CSharp.Code;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Rules;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Suppressions;

/// <summary>
/// Reads <c>#pragma warning disable</c> as the compiler does: a rule is off from the directive until it, or every
/// warning, is restored.
/// </summary>
internal static class WarningPragmas
{
    /// <summary>One suppression for each rule that a directive turns off.</summary>
    public static IReadOnlyList<Suppression> Read(CodeFile file)
    {
        var found = new List<Suppression>();
        var open = new Dictionary<string, (PragmaWarningDirectiveTriviaSyntax Directive, SourceSpan Name)>();
        for (var directive = file.Root.GetFirstDirective();
            directive is not null;
            directive = directive.GetNextDirective())
        {
            if (directive is not PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma)
                continue;
            var isDisabled = pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);
            foreach (var (id, name) in RulesOf(pragma))
            {
                if (isDisabled && !open.ContainsKey(id))
                    open[id] = (pragma, name);
                if (isDisabled || !open.TryGetValue(id, out var start))
                    continue;
                open.Remove(id);
                found.Add(Suppress(file, id, start.Directive, start.Name, pragma.SpanStart));
            }
        }

        foreach (var rule in open)
            found.Add(Suppress(file, rule.Key, rule.Value.Directive, rule.Value.Name, file.Source.Text.Length));
        return found;
    }

    /// <summary>The rules of ours that a directive names; all of them if it names no warning.</summary>
    private static IEnumerable<(string Id, SourceSpan Name)> RulesOf(PragmaWarningDirectiveTriviaSyntax pragma)
    {
        if (pragma.ErrorCodes.Count == 0)
        {
            var whole = SourceSpan.FromBounds(pragma.SpanStart, pragma.DisableOrRestoreKeyword.Span.End);
            return Ruleset.All.Select(rule => (rule.Page.Id, whole));
        }

        return pragma.ErrorCodes
            .Where(code => Ruleset.Find(code.ToString())?.Page.Id == code.ToString())
            .Select(code => (code.ToString(), new SourceSpan(code.SpanStart, code.Span.Length)));
    }

    private static Suppression Suppress(
        CodeFile file, string id, PragmaWarningDirectiveTriviaSyntax directive, SourceSpan name, int end)
    {
        var text = file.Source.Text;
        var start = directive.SpanStart;
        while (start < text.Length && text[start] is not ('\r' or '\n'))
            start++;
        var place = new Place(file.Source, SourceSpan.FromBounds(directive.SpanStart, Math.Min(start, text.Length)));
        var scope = new Place(file.Source, SourceSpan.FromBounds(start, Math.Max(start, end)));
        var rule = new SuppressedRule(id, new Place(file.Source, name));
        return new Suppression(place, scope, [rule], ReasonOf(directive)) { Kind = SuppressionKind.Pragma };
    }

    /// <summary>The comment after a directive; null if there is none.</summary>
    private static string? ReasonOf(PragmaWarningDirectiveTriviaSyntax directive)
    {
        var comment = directive.DescendantTrivia().FirstOrDefault(
            static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));
        var reason = comment.ToString().Trim('/', ' ', '\t');
        return reason.Length > 0 ? reason : null;
    }
}
