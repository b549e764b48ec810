using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Languages.Projects;

namespace ContainerLint.Rules;

/// <summary>What the knowledge says about a moving tag.</summary>
internal static class MovingTag
{
    private const string Latest = "latest";

    /// <summary>How many supported versions a note names.</summary>
    private const int MostLines = 4;

    /// <summary>
    /// A fix that writes the most specific tag for what a moving tag names: for a .NET image without a version the one
    /// that the project needs, else what the tag named on the last day of the record, or the newest release that is
    /// known. Null if there is none or the knowledge is too old.
    /// </summary>
    public static Fix? FixOf(ImageUse use, KnownImage? image, RuleContext context)
    {
        if (image is not { IsPinned: false, IsFresh: true, Tags: { } tags } || DeprecatedImage.Applies(image)
            || (OfProject(use, image, context) ?? Specific(image, tags)) is not var (tag, reason)
            || tag == image.Tag || !image.Offers(tag) || use.With(tag: tag) is not { } edits)
        {
            return null;
        }

        return new Fix($"Use '{tag}', {reason}", Safety.Unsafe, edits) { Tag = tag };
    }

    /// <summary>
    /// A predicate for a message about <c>latest</c> if the publisher of the image never built that tag or no longer
    /// rebuilds it; else null.
    /// </summary>
    public static string? ProblemWithLatest(KnownImage? image)
    {
        if (image is not { Tags: { IsRecorded: true, HasLatest: false } official, Tag: Latest })
            return null;
        if (official.HistoryOf(Latest) is not { } history)
            return official.StatusOf(Latest, image.Today) == TagStatus.NeverBuilt ? "does not exist" : null;
        return history.Removed is { } left && left <= image.Today ? $"has not been rebuilt since {left}" : null;
    }

    /// <summary>
    /// The notes on a finding about <c>latest</c>: what the problem is based on, and a fix whose tag the publisher does
    /// not record; without a fix, what is said of other tags of the image.
    /// </summary>
    public static IReadOnlyList<string> NotesOn(KnownImage? image, string? problem, Fix? fix) =>
        problem is not null || (fix is not null && image is { Tags.IsRecorded: false }) ? [image!.TagsAsOf]
            : fix is null && image is { Deprecation: null, IsPinned: false } ? [.. NotesOnName(image)] : [];

    /// <summary>Why no tag is offered, which name moves less, and which versions are supported.</summary>
    private static IEnumerable<string> NotesOnName(KnownImage image)
    {
        if (image.Knowledge.Deprecations.ReasonBeside(image.Repository) is { } reason)
        {
            yield return reason.Replace('"', '\'');
            yield break;
        }

        if (image.Knowledge.MovingNameOf(image.Repository) is { } name)
            yield return $"{name.Reason}; use '{name.Fixed}'";
        if (!image.IsFresh || image.Knowledge.EndOfLife.ProductOf(image.Repository) is not { } product)
            yield break;
        var lines = image.Knowledge.EndOfLife.SupportedOn(product, image.Today).Take(MostLines).ToList();
        if (lines.Count == 0)
            yield break;
        yield return $"supported versions: {string.Join(", ", lines.Select(line => line.Name))}";
        yield return image.Knowledge.NoteOn("support dates from endoflife.date");
    }

    /// <summary>The tag of the framework that the project of a .NET image targets.</summary>
    private static (string Tag, string Reason)? OfProject(ImageUse use, KnownImage image, RuleContext context)
    {
        if (image.Tag != Latest || !image.Tags!.IsDotnet || context.Run.FrameworkOf(use) is not { } framework
            || RunFrameworks.VersionOf(framework.Name) is not var (major, minor))
        {
            return null;
        }

        var line = FormattableString.Invariant($"{major}.{minor}");
        return image.Tags.MostSpecificOf(line) is { } tag ? (tag, Reason(framework)) : null;
    }

    private static string Reason(ProjectFramework framework) =>
        $"for '{framework.Name}' of '{Languages.FileNames.NameOf(framework.Place.Source.Path)}'";

    private static (string Tag, string Reason)? Specific(KnownImage image, ImageTags tags)
    {
        var (tag, date) = (image.Tag, image.Knowledge.Date);
        if (tag == Latest && image.Knowledge.FormerLatestOf(image.Repository) is { } former)
        {
            return tags.MostSpecificOf(former.Line) is { } old
                ? (old, $"which 'latest' was until {former.Until}") : null;
        }

        if (tags.MostSpecificOf(tag) is { } specific)
            return (specific, tags.IsRecorded ? $"which '{tag}' was on {date}" : Newest(tag) + $" seen by {date}");
        return tag == Latest && tags.IsRecorded && tags.NewestRelease() is { } newest
            ? (newest, $"the newest release on {date}") : null;
    }

    private static string Newest(string tag) => tag == Latest ? "the newest release" : $"the newest of '{tag}'";
}
