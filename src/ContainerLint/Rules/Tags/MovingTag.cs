using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>What the record of official images says of a tag that moves.</summary>
internal static class MovingTag
{
    private const string Latest = "latest";

    /// <summary>
    /// A fix that writes the tag that says most precisely what the image's tag named on the last day of the record;
    /// null if there is no such tag, or the record is too old to be of use.
    /// </summary>
    public static Fix? FixOf(ImageUse use, KnownImage image)
    {
        if (image.IsHeld || !image.IsFresh || DeprecatedImage.Applies(image)
            || image.Official?.MostSpecificOf(image.Tag) is not { } specific || specific == image.Tag
            || use.With(tag: specific) is not { } edits)
        {
            return null;
        }

        var title = $"Write '{specific}', which '{image.Tag}' was on {EmbeddedKnowledge.Date}";
        return new Fix(title, Safety.Unsafe, edits);
    }

    /// <summary>
    /// The end of a sentence about <c>latest</c> where an official image has none, or none that is renewed; else empty.
    /// </summary>
    public static string LatestNote(KnownImage? image)
    {
        if (image is not { Official: { HasLatest: false } official, Tag: Latest })
            return "";
        if (official.HistoryOf(Latest) is not { } history)
            return official.StatusOf(Latest, image.Today) != TagStatus.NeverBuilt ? ""
                : $", a tag that '{official.Name}' does not have: the pull fails {KnownImage.AsOf}";
        return history.Removed is { } left && left <= image.Today
            ? $", a tag that has not been built since {left} {KnownImage.AsOf}" : "";
    }
}
