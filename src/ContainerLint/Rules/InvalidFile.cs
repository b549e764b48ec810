using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>A rule that reports what a reader of one language could not read.</summary>
/// <param name="language">The language.</param>
public abstract class InvalidFile(Language language) : FileRule
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(SourceDocument document, FileContext context)
    {
        if (document.Language != language)
            yield break;
        foreach (var error in document.Errors)
            yield return new Finding(this, Visible(new Place(document.Source, error.Span).InFile()), error.Message);
    }

    /// <summary>
    /// What is missing is underlined at the last character before it, or at the first one of the file.
    /// </summary>
    private static Place Visible(Place place)
    {
        if (place.Span.Length > 0 || place.Source.Text.Length == 0)
            return place;
        var start = Math.Min(place.Span.Start, place.Source.Text.Length) - 1;
        while (start > 0 && char.IsWhiteSpace(place.Source.Text[start]))
            start--;
        return place with { Span = new SourceSpan(Math.Max(start, 0), 1) };
    }
}
