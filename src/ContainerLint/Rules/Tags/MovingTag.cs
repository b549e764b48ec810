using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>What the record of official images says about a moving tag.</summary>
internal static class MovingTag
{
    private const string Latest = "latest";

    /// <summary>
    /// A fix that writes the most specific tag of the image that the tag named on the last day of the record; null if
    /// there is none or the record is too old.
    /// </summary>
    public static Fix? FixOf(ImageUse use, KnownImage image)
    {
        if (image.IsPinned || !image.IsFresh || DeprecatedImage.Applies(image)
            || image.Official?.MostSpecificOf(image.Tag) is not { } specific || specific == image.Tag
            || !image.Offers(specific) || use.With(tag: specific) is not { } edits)
        {
            return null;
        }

        var title = $"Use '{specific}', which '{image.Tag}' was on {EmbeddedKnowledge.Date}";
        return new Fix(title, Safety.Unsafe, edits);
    }

    /// <summary>
    /// A predicate for a message about <c>latest</c> if the official image never had that tag or no longer rebuilds it;
    /// else null.
    /// </summary>
    public static string? ProblemWithLatest(KnownImage? image)
    {
        if (image is not { Official: { HasLatest: false } official, Tag: Latest })
            return null;
        if (official.HistoryOf(Latest) is not { } history)
            return official.StatusOf(Latest, image.Today) == TagStatus.NeverBuilt ? "does not exist" : null;
        return history.Removed is { } left && left <= image.Today ? $"has not been rebuilt since {left}" : null;
    }
}
