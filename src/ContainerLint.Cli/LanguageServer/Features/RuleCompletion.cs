using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>Proposals for rules in suppression comments: <c># containerlint ignore CL1002</c>.</summary>
internal static class RuleCompletion
{
    private static readonly string[] Directives = ["ignore", "ignore-stage", "ignore-service", "ignore-file"];

    /// <summary>The proposals at an offset; null if it is not in such a comment.</summary>
    public static IReadOnlyList<CompletionItem>? Of(DocumentView view, int offset)
    {
        var text = view.Source.Text;
        var line = view.Source.Lines.SpanOf(view.Source.Lines.PositionOf(offset).Line);
        var before = text[line.Start..offset];
        if (CommentStart(before) is not (>= 0 and var start))
            return null;
        var words = before[start..].Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words[0] != SuppressionComment.Marker || !Directives.Contains(words[1]))
            return null;
        var isBetween = before[^1] is ' ' or '\t' or ',';
        var typed = isBetween ? "" : words[^1];
        if (words.Length == 2 && !isBetween)
            return null;
        // Behind the rules is the reason, which is free text.
        var named = words[2..(isBetween ? words.Length : words.Length - 1)];
        if (!named.All(word => Ruleset.FindAll(word).Count > 0))
            return null;
        var range = view.RangeOf(new SourceSpan(offset - typed.Length, typed.Length));
        return [.. Ruleset.All.Select(rule => Item(rule, range))];
    }

    /// <summary>Where the content of a comment begins that ends a line; negative if the line has none.</summary>
    private static int CommentStart(string line)
    {
        foreach (var mark in (string[])["#", "//", "/*", "<!--"])
        {
            var at = line.LastIndexOf(mark, StringComparison.Ordinal);
            if (at >= 0 && line[(at + mark.Length)..].TrimStart()
                .StartsWith(SuppressionComment.Marker, StringComparison.Ordinal))
            {
                return at + mark.Length;
            }
        }

        return -1;
    }

    private static CompletionItem Item(Rule rule, EditorRange range) => new()
    {
        Label = rule.Id,
        Kind = CompletionKinds.Constant,
        Detail = $"{rule.Page.Name}: {rule.Page.Title}",
        FilterText = $"{rule.Id} {rule.Page.Name}",
        SortText = rule.Id,
        TextEdit = new EditorEdit(range, rule.Id),
    };
}
