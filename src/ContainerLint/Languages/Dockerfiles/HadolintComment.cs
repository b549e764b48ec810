using ContainerLint.Documents.Suppressions;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Reads <c># hadolint ignore=DL3006,DL3007 # why</c>, <c>stage ignore</c> and <c>global ignore</c> as hadolint does:
/// a comment that does not parse to its end is ignored.
/// </summary>
internal static class HadolintComment
{
    /// <summary>The text that every such comment contains.</summary>
    public const string Marker = "hadolint";

    /// <summary>The suppressions of a comment; none for rules without a counterpart here.</summary>
    /// <param name="source">The source.</param>
    /// <param name="comment">The comment from its <c>#</c> on.</param>
    /// <param name="scope">What it can cover; null if no instruction follows.</param>
    public static IEnumerable<Suppression> Parse(Source source, SourceSpan comment, CommentScope? scope)
    {
        var cursor = new CommentCursor(source, comment);
        if (!cursor.TryTakeWord(Marker))
            return [];
        var isGlobal = cursor.TryTakeWord("global");
        var isStage = !isGlobal && cursor.TryTakeWord("stage");
        if (!TryTakeCodes(cursor, out var codes))
            return [];
        var reason = cursor.TakeReason();
        Place? covered = null;
        if (isGlobal)
            covered = Suppression.WholeOf(source);
        else if ((isStage ? scope?.Stage : scope?.Below) is { } span)
            covered = new Place(source, span);
        else
            return [];
        return codes
            .Select(code => ForeignRules.Find(ForeignTool.Hadolint, code.Text)
                ?.Suppress(new Place(source, comment), covered, code, reason))
            .OfType<Suppression>();
    }

    private static bool TryTakeCodes(CommentCursor cursor, out List<Place> codes)
    {
        codes = [];
        if (!cursor.TryTake("ignore"))
            return false;
        cursor.SkipBlanks();
        if (!cursor.TryTake("="))
            return false;
        do
        {
            cursor.SkipBlanks();
            var code = cursor.TakeWhile(static c => c is 'D' or 'L' or 'S' or 'C' or (>= '0' and <= '9'));
            if (code.Span.Length == 0)
                return false;
            codes.Add(code);
            cursor.SkipBlanks();
        }
        while (cursor.TryTake(","));
        return cursor.IsAtEnd || cursor.TryTake("#");
    }
}
