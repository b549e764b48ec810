using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Languages;
using ContainerLint.Languages.Projects;

namespace ContainerLint.Rules;

/// <summary>The tag to write instead of one whose version is no longer supported.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Fix">A fix that writes it; null if more than one edit is needed.</param>
/// <param name="Notes">Why there is no fix, and how surely the tag exists.</param>
internal sealed record Upgrade(string Tag, Fix? Fix, IReadOnlyList<string> Notes)
{
    private const string Pinned = "the digest has to change as well";

    /// <summary>
    /// The upgrade of an image: to the newest supported release line with the same major version and variant, else to
    /// the nearest supported line. Null if none is known.
    /// </summary>
    public static Upgrade? Of(ImageUse use, KnownImage image, ProductCycle old, RuleContext context)
    {
        if (!image.IsFresh || image.Tags is not { } tags)
            return null;
        string[] source = tags.IsRecorded ? [] : [image.TagsAsOf];
        var obstacle = Obstacle(use, image, old, context);
        if (!Upgrades.IsStepwise(old.Product) && WithinMajor(image, old) is { } newest)
        {
            return image.IsPinned ? new Upgrade(newest, null, [Pinned, .. source])
                : new Upgrade(newest, Write(use, newest, "a newer release line"), source);
        }

        if (SuccessorTags.Of(tags, image.Tag, old, image.Horizon, image.Offers) is not { } successor)
            return null;
        var fix = obstacle is null ? Write(use, successor.Tag, "the nearest supported line" + Where(successor)) : null;
        return new Upgrade(successor.Tag, fix, obstacle is null ? source : [obstacle, .. source]);
    }

    /// <summary>
    /// The newest supported tag with the same major version and variant. A stable version stays stable.
    /// </summary>
    private static string? WithinMajor(KnownImage image, ProductCycle old) =>
        image.Tags!.NewestOfMajor(image.Tag, tag => EndOfLife.IsSameChannel(old, tag)) is { } newest
        && newest != image.Tag && image.Offers(newest)
        && EndOfLife.Of(image.Repository, newest) is { } cycle && !cycle.IsOver(image.Horizon)
            ? newest : null;

    private static Fix? Write(ImageUse use, string tag, string what) =>
        use.With(tag: tag) is { } edits ? new Fix($"Use '{tag}', {what}", Safety.Unsafe, edits) : null;

    private static string Where(SuccessorTag successor) => successor.Change is var (from, to)
        ? $", on {Systems.NameOf(to)} instead of {Systems.NameOf(from)}" : "";

    /// <summary>Why one edit is not enough; null if it is.</summary>
    private static string? Obstacle(ImageUse use, KnownImage image, ProductCycle old, RuleContext context)
    {
        if (image.IsPinned)
            return Pinned;
        if (image.Tags!.IsDotnet && context.Run.FrameworkOf(use) is { } framework && IsOf(framework, image.Tag))
        {
            var project = FileNames.NameOf(framework.Place.Source.Path);
            return $"'{project}' targets '{framework.Name}' and has to change as well";
        }

        return Upgrades.IsOneEdit(old.Product) ? null
            : Upgrades.Obstacle(old.Product) is { } reason ? "not one edit: " + reason
            : "look up first how to upgrade";
    }

    private static bool IsOf(ProjectFramework framework, string tag) =>
        RunFrameworks.VersionOf(framework.Name) is var (major, minor)
        && Knowledge.Tags.TagName.Parse(tag).Numbers is [var first, var second, ..]
        && (first, second) == (major, minor);
}
