using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>A rule that reports one kind of syntax error, in the reader's words.</summary>
/// <param name="kind">The kind.</param>
public abstract class SyntaxErrorRule(SyntaxErrorKind kind) : FileRule
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(SourceDocument document, FileContext context)
    {
        List<Finding>? findings = null;
        foreach (var error in document.Errors)
        {
            if (error.Kind == kind)
                (findings ??= []).Add(new Finding(this, PlaceOf(error, document), error.Message));
        }

        return findings ?? [];
    }

    private static Place PlaceOf(SyntaxError error, SourceDocument document) =>
        Visible(new Place(document.Source, error.Span).InFile());

    /// <summary>An empty place is moved to the last character before it that is not blank, or to the first.</summary>
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
