using ContainerLint.Documents.Suppressions;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Reads which build checks a <c># check=skip=A,B;error=true</c> skips, as BuildKit's <c>linter/linter.go</c>,
/// <c>ParseLintOptions</c>, does: a directive at the top of a file, or a comment above an instruction.
/// </summary>
internal static class CheckComment
{
    /// <summary>The text that every such comment contains.</summary>
    public const string Marker = "skip=";

    private const string Everything = "all";

    /// <summary>The skipped checks that have counterparts among the rules here, with their places.</summary>
    /// <param name="source">The source.</param>
    /// <param name="directive">The comment; it skips nothing unless it is a <c>check</c>.</param>
    public static IEnumerable<(ForeignRule Rule, Place Code)> SkippedBy(Source source, Directive directive)
    {
        if (directive.Name != "check")
            yield break;
        var start = directive.ValueSpan.Start;
        foreach (var option in OptionsOf(directive).Split(';'))
        {
            if (option.StartsWith(Marker, StringComparison.Ordinal))
            {
                foreach (var skipped in NamesIn(source, start + Marker.Length, start + option.Length))
                    yield return skipped;
            }

            start += option.Length + 1;
        }
    }

    /// <summary>The text after the options, which BuildKit ignores.</summary>
    public static string? ReasonOf(Source source, Directive directive)
    {
        var start = directive.ValueSpan.Start + OptionsOf(directive).Length;
        return new CommentCursor(source, SourceSpan.FromBounds(start, directive.ValueSpan.End)).TakeReason();
    }

    private static string OptionsOf(Directive directive)
    {
        var blank = directive.Value.IndexOf(' ');
        return blank < 0 ? directive.Value : directive.Value.Substring(0, blank);
    }

    private static IEnumerable<(ForeignRule Rule, Place Code)> NamesIn(Source source, int start, int end)
    {
        while (start < end)
        {
            var comma = source.Text.IndexOf(',', start, end - start);
            var place = new Place(source, SourceSpan.FromBounds(start, comma < 0 ? end : comma));
            if (place.Text == Everything)
            {
                foreach (var rule in ForeignRules.AllBuildChecks)
                    yield return (rule, place);
            }
            else if (ForeignRules.Find(ForeignTool.BuildKit, place.Text) is { } rule)
            {
                yield return (rule, place);
            }

            start = place.Span.End + 1;
        }
    }
}
