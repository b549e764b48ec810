using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Compose;

/// <summary>What holds for every compose document, whatever its text is.</summary>
internal static class ComposeDocumentLaws
{
    /// <summary>Every span lies in its file, and every edit can be applied.</summary>
    public static void Check(SourceDocument document)
    {
        foreach (var image in document.Images)
        {
            Inside(image.Place.InFile());
            Inside(image.Text.Place.InFile());
            Inside(image.Text.PlaceOf(image.Name.Path.Range).InFile());
            Assert.Equal(image.Text.Value.Length, image.Text.Segments.Sum(segment => segment.Range.Length));
            foreach (var edit in image.With(tag: "1") ?? [])
                Inside(new Place(edit.Source, edit.Span));
        }

        foreach (var suppression in document.Suppressions)
        {
            Inside(suppression.Directive);
            Inside(suppression.Scope ?? suppression.Directive);
        }

        foreach (var error in document.Errors)
        {
            Inside(new Place(document.Source, error.Span));
            Assert.True(error.Span.Length > 0 || document.Source.Text.Length == 0, error.Message);
        }

        Assert.InRange(document.Errors.Count, 0, 1);
    }

    private static void Inside(Place place)
    {
        Assert.Null(place.Source.Origin);
        Assert.InRange(place.Span.Start, 0, place.Source.Text.Length);
        Assert.InRange(place.Span.Length, 0, place.Source.Text.Length - place.Span.Start);
    }
}
