using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.References;
using ContainerLint.Rules;

namespace ContainerLint.Insights;

/// <summary>What is known of an image that a file names, for people who look at it. Nothing here is guessed.</summary>
public sealed record ImageInsight
{
    /// <summary>How Docker reads the reference.</summary>
    public required ImageReference Reference { get; init; }

    /// <summary>The day of the knowledge.</summary>
    public required Day Date { get; init; }

    /// <summary>Whether the publisher records the tags; else they are those that public repositories write.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>
    /// The most specific tag for what the tag names, or the newest release that it may name; null if that is not
    /// known, or the tag is that one itself.
    /// </summary>
    public string? Named { get; init; }

    /// <summary>The other tags of the same image; empty if they are not known.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The platforms, such as <c>linux/arm64</c>; empty if they are not known.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>The first day on which the tag was built; null if it is not known.</summary>
    public Day? First { get; init; }

    /// <summary>The day since which the tag is no longer built; null if it is, or that is not known.</summary>
    public Day? Removed { get; init; }

    /// <summary>The version line that the tag names; null if it is not known.</summary>
    public SupportInsight? Support { get; init; }

    /// <summary>The newest tag of the version line that is written like the tag; null if it is the tag.</summary>
    public string? NewestOfLine { get; init; }

    /// <summary>The newest tag written like the tag, of any version line; null if it is the tag.</summary>
    public string? Newest { get; init; }

    /// <summary>What happened to the image, as a predicate ("is deprecated"); null if nothing.</summary>
    public string? Deprecation { get; init; }

    /// <summary>The page of the image at its registry; null if it has none that is known.</summary>
    public string? Page { get; init; }

    /// <summary>
    /// What the answer is based on, such as <c>official images as of 2026-08-21</c>; null if on nothing.
    /// </summary>
    public string? Basis { get; init; }

    /// <summary>What is known of an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="context">The day, and what is known at all.</param>
    /// <returns>The answer; null if the reference is malformed or partly unknown.</returns>
    public static ImageInsight? Of(ImageUse image, FileContext context)
    {
        if (image.Reference is not { } reference || KnownImage.Of(image, context) is not { } known)
            return null;
        var insight = new ImageInsight
        {
            Reference = reference,
            Date = context.Knowledge.Date,
            Page = RegistryPages.Of(reference),
            Support = SupportInsight.Of(known),
            Deprecation = known.Deprecation is { } entry ? DeprecatedImage.Predicate(known, entry) : null,
        };
        return known.Tags is { } tags && reference.Digest is null ? insight.With(known, tags) : insight;
    }

    private ImageInsight With(KnownImage known, ImageTags tags)
    {
        var tag = known.Tag;
        var group = tags.GroupOf(tag);
        var history = tags.HistoryOf(tag);
        var named = tags.MostSpecificOf(tag);
        return this with
        {
            IsRecorded = tags.IsRecorded,
            Named = named == tag ? null : named,
            Aliases = tags.IsRecorded ? [.. (group?.Tags ?? []).Where(other => other != tag)] : [],
            Platforms = [.. group?.Platforms ?? []],
            First = tags.IsRecorded ? history?.First : null,
            Removed = tags.IsRecorded ? history?.Removed : null,
            NewestOfLine = tags.NewestLike(tag) is { } like && like != tag ? like : null,
            Newest = tags.NewestOfVariant(tag),
            Basis = known.TagsAsOf,
        };
    }
}
