using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>CL1018: a tag that an official image never had, so the pull fails.</summary>
public sealed partial class UnknownOfficialTag : ImageRule
{
    private const int MostNamed = 3;

    /// <summary>Whether the rule reports an image.</summary>
    internal static bool Applies(KnownImage image) =>
        image is { IsPinned: false, HasOwnTag: true, Standing: TagStatus.NeverBuilt };

    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Name.Tag is not { } tag || context.KnownOf(image) is not { } known || !Applies(known))
            return null;
        var official = known.Official!;
        var nearest = official.Nearest(known.Tag, MostNamed);
        var message = $"'{official.Name}' has never had a tag {Quote(image, tag.Range)}"
            + (nearest.Count > 0 ? $"; closest: {string.Join(", ", nearest.Select(other => $"'{other}'"))}" : "");
        return Report(image, tag.Range, message, FixOf(image, known, nearest), known.TagsAsOf);
    }

    /// <summary>A fix if the version is the same and only the variant is misspelled, else null.</summary>
    private static Fix? FixOf(ImageUse use, KnownImage image, IReadOnlyList<string> nearest) =>
        nearest.Count == 0 || !image.IsFresh || !image.Offers(nearest[0])
            || !NearestTags.IsMeant(image.Tag, nearest[0])
            ? null
            : FixOf($"Use '{nearest[0]}'", Safety.Unsafe, use.With(tag: nearest[0]));
}
