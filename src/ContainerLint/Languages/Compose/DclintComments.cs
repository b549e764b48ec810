using ContainerLint.Documents.Suppressions;
using ContainerLint.Languages.Yaml;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>
/// Reads dclint's comments: <c># dclint disable-file</c> at the very beginning, <c># dclint disable</c> on the first
/// line, <c># dclint disable-line</c> above a line or at its end; the latter two with names of rules, or for all.
/// </summary>
internal static class DclintComments
{
    private const string Marker = "dclint";
    private const string OneLine = "disable-line";
    private const string WholeFile = "disable-file";
    private const string FirstLine = "disable";

    /// <summary>The suppressions of rules that have counterparts here, in the order of the text.</summary>
    public static IEnumerable<Suppression> Find(YamlTree tree, Source source)
    {
        foreach (var comment in YamlComments.Find(tree, source, Marker))
        {
            var cursor = new CommentCursor(source, comment.Span);
            if (!cursor.TryTakeWord(Marker))
                continue;
            var verb = cursor.TakeWhile(static c => !char.IsWhiteSpace(c));
            if (!TryFindScope(verb, comment, out var scope))
                continue;
            var directive = new Place(source, comment.Span);
            List<(ForeignRule Rule, Place Code)> rules =
                verb.Text == WholeFile ? AllAt(verb) : RulesIn(cursor) ?? AllAt(verb);
            var reason = cursor.TakeReason();
            foreach (var (rule, code) in rules)
                yield return rule.Suppress(directive, scope, code, reason);
        }
    }

    private static bool TryFindScope(Place verb, YamlComment comment, out Place? scope)
    {
        scope = null;
        var text = verb.Source.Text;
        switch (verb.Text)
        {
            case WholeFile:
                return comment.Span.Start == FirstOffset(text);
            case FirstLine:
                var first = FirstOffset(text);
                return comment.Span.Start == first || text.IndexOf('\n', first, comment.Span.Start - first) < 0;
            case OneLine when comment.Covers is { } covered:
                scope = new Place(verb.Source, covered);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Where the content of a file starts, after a document marker.</summary>
    private static int FirstOffset(string text)
    {
        const string beginning = "---";
        var start = SkipBlanks(text, 0);
        return string.CompareOrdinal(text, start, beginning, 0, beginning.Length) == 0
            ? SkipBlanks(text, start + beginning.Length)
            : start;
    }

    private static int SkipBlanks(string text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }

    private static List<(ForeignRule Rule, Place Code)> AllAt(Place place) =>
        [.. ForeignRules.Of(ForeignTool.Dclint).Select(rule => (rule, place))];

    /// <summary>
    /// The named rules that have counterparts here; null if no rule is named. dclint takes every word for a name; we
    /// take words without a hyphen for a reason.
    /// </summary>
    private static List<(ForeignRule Rule, Place Code)>? RulesIn(CommentCursor cursor)
    {
        cursor.SkipBlanks();
        if (cursor.IsAtEnd)
            return null;
        var rules = new List<(ForeignRule, Place)>();
        while (cursor.TryTakeName() is { } name)
        {
            if (ForeignRules.Find(ForeignTool.Dclint, name.Text) is { } rule)
                rules.Add((rule, name));
        }

        return rules;
    }
}
