using ContainerLint.Documents;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>
/// The suppression comments of the <c>.env</c> files that values of a document come from. Those that cover none of its
/// values may be about values of other compose files that share the file.
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
                yield return covering.Contains(suppression) || !IsAboveValue(suppression)
                    ? suppression
                    : suppression with { MayCoverElsewhere = true };
            }
        }
    }

    private static bool IsAboveValue(Suppression suppression) =>
        suppression.Scope?.Span.Contains(suppression.Directive.Span) != true;

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
