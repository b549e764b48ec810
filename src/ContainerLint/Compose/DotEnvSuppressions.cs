using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Compose;

/// <summary>
/// The suppression comments of <c>.env</c> files, as far as a document leans on what they cover: of the rest, other
/// compose files that share the file have to speak.
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
            foreach (var suppression in CompanionSuppressions.Covering(In(source), source, images))
                yield return suppression;
        }
    }

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
                if (SuppressionComment.Parse(source, comment, span) is { } suppression)
                    yield return suppression;
            }

            pending.Clear();
        }
    }
}
