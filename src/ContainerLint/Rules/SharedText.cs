using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>Text that several references share, such as the default of an <c>ARG</c>.</summary>
internal static class SharedText
{
    /// <summary>In documents with more images, nothing is compared: it would take too long.</summary>
    private const int MostImages = 500;

    /// <summary>
    /// Whether a fix of one image also changes, or may change, an image of another repository; not one that must have
    /// the same version anyway.
    /// </summary>
    public static bool IsChangedBy(Fix fix, ImageUse own, SourceDocument document, RuleContext context)
    {
        var place = own.Place.InFile();
        if (fix.Edits.All(edit => edit.Source == place.Source && place.Span.Contains(edit.Span)))
            return false;
        if (document.Images.Count > MostImages)
            return true;
        foreach (var other in document.Images)
        {
            if (other != own && !IsSameRepository(own, other) && fix.Edits.Any(edit => Touches(edit, other.Text))
                && !context.Run.CompanionsOf(own, document).Contains(other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSameRepository(ImageUse one, ImageUse other) =>
        string.Equals(one.TextOf(one.NameRange()), other.TextOf(other.NameRange()), StringComparison.Ordinal);

    private static bool Touches(Edit edit, MappedText text)
    {
        foreach (var segment in text.Segments)
        {
            if (segment.Kind is SegmentKind.Joint or SegmentKind.Unknown)
                continue;
            var place = new Place(segment.Source, segment.Span).InFile();
            if (place.Source == edit.Source && place.Span.Start <= edit.Span.End && edit.Span.Start <= place.Span.End)
                return true;
        }

        return false;
    }
}
