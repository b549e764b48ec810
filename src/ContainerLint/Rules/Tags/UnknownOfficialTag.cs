using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Rules;

/// <summary>CL1018: a tag that an official image never had, so the pull fails.</summary>
public sealed partial class UnknownOfficialTag : ImageRule
{
    private const int MostNamed = 3;

    /// <summary>A typo changes at most two characters, or one in a short tag.</summary>
    private const int MostChanges = 2;

    private const int ShortTag = 8;

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
        return Report(image, tag.Range, message, FixOf(image, known, nearest), KnownImage.AsOf);
    }

    /// <summary>A fix if the version is the same and only the variant is misspelled, else null.</summary>
    private static Fix? FixOf(ImageUse use, KnownImage image, IReadOnlyList<string> nearest)
    {
        var changes = image.Tag.Length < ShortTag ? 1 : MostChanges;
        if (nearest.Count == 0 || !image.IsFresh
            || NearestTags.Distance(image.Tag, nearest[0], changes) > changes
            || !TagName.Parse(image.Tag).Numbers.SequenceEqual(TagName.Parse(nearest[0]).Numbers))
        {
            return null;
        }

        return FixOf($"Use '{nearest[0]}'", Safety.Unsafe, use.With(tag: nearest[0]));
    }
}
