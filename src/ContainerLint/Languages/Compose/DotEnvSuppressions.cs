using ContainerLint.Documents;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>
/// The suppression comments of <c>.env</c> files that cover values of a document. The documents of other compose files
/// that share the file have the others, unless no document can use them.
/// </summary>
internal static class DotEnvSuppressions
{
    /// <summary>Finds the comments.</summary>
    /// <param name="companions">The other files that values of the document come from.</param>
    /// <param name="images">The images of the document.</param>
    public static IEnumerable<Suppression> Find(IReadOnlyList<Source> companions, IReadOnlyList<ImageUse> images)
    {
        foreach (var source in companions)
        {
            if (source.Text.IndexOf(SuppressionComment.Marker, StringComparison.Ordinal) < 0)
                continue;
            List<Suppression> all = [.. In(source)];
            var covering = new HashSet<Suppression>(CompanionSuppressions.Covering(all, source, images));
            foreach (var suppression in all)
            {
                if (covering.Contains(suppression) || !MayCover(suppression))
                    yield return suppression;
            }
        }
    }

    /// <summary>
    /// Whether some compose file may use a comment: it is above a value and names a rule.
    /// </summary>
    private static bool MayCover(Suppression suppression) =>
        suppression.Scope?.Span.Contains(suppression.Directive.Span) != true
        && suppression.Ids.Any(named => Ruleset.Find(named.Id) is not null);

    private static IEnumerable<Suppression> In(Source source)
    {
        var pending = new List<SourceSpan>();
        for (var line = 0; line < source.Lines.Count; line++)
        {
            var span = source.Lines.SpanOf(line);
            var start = span.Start;
            while (start < span.End && char.IsWhiteSpace(source.Text[start]))
                start++;
            if (start == span.End)
                continue;
            if (source.Text[start] == '#')
            {
                pending.Add(SourceSpan.FromBounds(start, span.End));
                continue;
            }

            foreach (var comment in pending)
            {
                if (SuppressionComment.Parse(source, comment, new(span)) is { } suppression)
                    yield return suppression;
            }

            pending.Clear();
        }

        foreach (var comment in pending)
        {
            // A comment with nothing below it covers itself, so that it is reported as unused.
            if (SuppressionComment.Parse(source, comment, new(comment)) is { } suppression)
                yield return suppression;
        }
    }
}
