using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Rules;

/// <summary>CL1018: a tag that an official image never had, so that the pull fails.</summary>
public sealed partial class UnknownOfficialTag : ImageRule
{
    private const int MostNamed = 3;

    /// <summary>A typing error changes two characters at most, and one of a short tag.</summary>
    private const int MostChanges = 2;

    private const int ShortTag = 8;

    /// <summary>Whether the rule has something against an image.</summary>
    internal static bool Applies(KnownImage image) =>
        image is { IsHeld: false, HasOwnTag: true, Standing: TagStatus.NeverBuilt };

    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Name.Tag is not { } tag || context.KnownOf(image) is not { } known || !Applies(known))
            return null;
        var official = known.Official!;
        var nearest = official.Nearest(known.Tag, MostNamed);
        var message = $"'{official.Name}' never had a tag {Quote(image, tag.Range)}"
            + (nearest.Count > 0 ? $"; nearest: {string.Join(", ", nearest.Select(other => $"'{other}'"))}" : "")
            + " " + KnownImage.AsOf;
        return Report(image, tag.Range, message, FixOf(image, known, nearest));
    }

    /// <summary>Where the version is the same, and only its variant is misspelt.</summary>
    private static Fix? FixOf(ImageUse use, KnownImage image, IReadOnlyList<string> nearest)
    {
        var changes = image.Tag.Length < ShortTag ? 1 : MostChanges;
        if (nearest.Count == 0 || !image.IsFresh
            || NearestTags.Distance(image.Tag, nearest[0], changes) > changes
            || !TagName.Parse(image.Tag).Numbers.SequenceEqual(TagName.Parse(nearest[0]).Numbers))
        {
            return null;
        }

        return FixOf($"Write '{nearest[0]}'", Safety.Unsafe, use.With(tag: nearest[0]));
    }
}
