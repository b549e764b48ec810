using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>An image that a document names, as far as it is typed in that document.</summary>
/// <param name="Image">The image.</param>
/// <param name="Document">What uses it; of a value in an <c>.env</c> file, the compose file.</param>
/// <param name="Span">The part that is typed in the document.</param>
internal sealed record ImageAt(ImageUse Image, SourceDocument Document, SourceSpan Span)
{
    /// <summary>The images of a document with every part that is typed in it, in no order.</summary>
    public static IEnumerable<ImageAt> AllIn(DocumentView view)
    {
        foreach (var document in view.Folder.Workspace.OwnersOf(view.Source.Path))
        {
            foreach (var image in document.Images)
            {
                foreach (var span in SpansIn(image, view.Source.Path))
                    yield return new ImageAt(image, document, span);
            }
        }
    }

    /// <summary>
    /// The image at an offset; of several, the one of which the least is typed there. Null if there is none.
    /// </summary>
    public static ImageAt? Find(DocumentView view, int offset) => AllIn(view)
        .Where(one => one.Span.Start <= offset && offset <= one.Span.End)
        .OrderBy(one => one.Span.Length).FirstOrDefault();

    /// <summary>The places of a document where an image is named, each once, in the order of the text.</summary>
    public static IEnumerable<ImageAt> WholeIn(DocumentView view) => AllIn(view)
        .Where(one => one.Span == one.Image.Place.InFile().Span
            && one.Image.Place.InFile().Source.Path == view.Source.Path)
        .DistinctBy(one => (one.Span, one.Image.Text.Value)).OrderBy(one => one.Span.Start);

    private static IEnumerable<SourceSpan> SpansIn(ImageUse image, string path)
    {
        var whole = image.Place.InFile();
        if (whole.Source.Path == path)
            yield return whole.Span;
        foreach (var segment in image.Text.Segments)
        {
            var place = new Place(segment.Source, segment.Span).InFile();
            if (place.Source.Path == path && place.Span != whole.Span)
                yield return place.Span;
        }
    }
}
