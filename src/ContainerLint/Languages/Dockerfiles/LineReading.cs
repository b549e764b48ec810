using ContainerLint.Documents;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Reads a Dockerfile as <see cref="LineReader.Testcontainers"/> does, and compares that with what Docker makes of it.
/// </summary>
internal sealed class LineReading
{
    private const string From = "FROM ";
    private const string FlagMark = "--";
    private const string As = " AS ";
    private const string Nothing = "scratch";

    private readonly DockerfileSyntax dockerfile;
    private readonly string text;
    private readonly Dictionary<int, Stage> stages = [];
    private readonly HashSet<string> bases = new(StringComparer.Ordinal);

    private LineReading(DockerfileSyntax dockerfile)
    {
        this.dockerfile = dockerfile;
        text = dockerfile.Source.Text;
        foreach (var stage in dockerfile.Stages)
        {
            stages[stage.From.Span.Start] = stage;
            bases.Add(TextOf(stage.BaseSpan));
        }
    }

    /// <summary>What is taken for a base image by mistake, in the order of the text.</summary>
    public static IReadOnlyList<Misreading> Of(DockerfileSyntax dockerfile) => [.. new LineReading(dockerfile).All()];

    private IEnumerable<Misreading> All()
    {
        foreach (var start in LineStarts())
        {
            if (ImageAt(start) is not { } word || TextOf(word) == Nothing || TextOf(word).IndexOf('$') >= 0)
                continue;
            if (stages.TryGetValue(start, out var stage) ? IsMisread(stage, word) : !bases.Contains(TextOf(word)))
                yield return new Misreading(new Place(dockerfile.Source, word), TextOf(word), CanBePulled(word));
        }
    }

    /// <summary>The first characters of lines that are not blank.</summary>
    private IEnumerable<int> LineStarts()
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            if (start < end)
                yield return start;
            start = end;
        }
    }

    /// <summary>The word that is taken for an image; null if the line names none.</summary>
    private SourceSpan? ImageAt(int start)
    {
        if (string.CompareOrdinal(text, start, From, 0, From.Length) != 0)
            return null;
        var word = WordAt(start + From.Length);
        while (word.Length > 0 && string.CompareOrdinal(text, word.Start, FlagMark, 0, FlagMark.Length) == 0
            && word.End < text.Length && WordAt(word.End + 1) is { Length: > 0 } next)
        {
            word = next;
        }

        return word.Length > 0 ? word : null;
    }

    private SourceSpan WordAt(int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return SourceSpan.FromBounds(start, end);
    }

    /// <summary>
    /// Whether the word is not what Docker builds on, or is the name of a stage that no line gives as it is written
    /// here. A name in upper case is never taken for an image.
    /// </summary>
    private bool IsMisread(Stage stage, SourceSpan word)
    {
        if (word != stage.BaseSpan)
            return true;
        var name = TextOf(word);
        foreach (var earlier in dockerfile.Stages.Take(stage.Index))
        {
            if (string.Equals(earlier.Name, name, StringComparison.OrdinalIgnoreCase))
                return CanBePulled(word) && (TextOf(earlier.NameSpan) != name || !IsNamedPlainly(earlier));
        }

        return false;
    }

    /// <summary>Whether AS is on the line of the image, with one blank before and after it.</summary>
    private bool IsNamedPlainly(Stage stage)
    {
        var between = TextOf(SourceSpan.FromBounds(stage.BaseSpan.End, stage.NameSpan.Start));
        return between.Equals(As, StringComparison.OrdinalIgnoreCase);
    }

    private bool CanBePulled(SourceSpan word) => ReferenceSyntax.Parse(TextOf(word)).Error is null;

    private string TextOf(SourceSpan span) => text.Substring(span.Start, span.Length);
}
