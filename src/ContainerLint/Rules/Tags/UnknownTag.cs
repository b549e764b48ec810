using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>CL1018: a tag that an image whose publisher records all tags never had, so the pull fails.</summary>
public sealed partial class UnknownTag : ImageRule
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
        var tags = known.Tags!;
        var other = SystemTags.Of(tags, known.Tag);
        var nearest = other is null ? tags.Nearest(known.Tag, MostNamed) : other.Closest;
        var named = string.Join(", ", nearest.Take(MostNamed).Select(one => $"'{one}'"));
        var message = $"'{tags.Name}' has never had a tag {Quote(image, tag.Range)}"
            + (named.Length > 0 ? $"; closest: {named}" : "");
        var fix = known.IsFresh && nearest.Count > 0 && known.Offers(nearest[0])
            ? FixOf(image, known.Tag, nearest[0], other) : null;
        return Report(image, tag.Range, message, fix) with
        {
            Notes = other is null ? [known.TagsAsOf]
                : [$"'{other.Line}' has no {Systems.NameOf(other.Missing)} images", known.TagsAsOf],
        };
    }

    /// <summary>
    /// A fix if the version is the same and only the variant is misspelled, or the operating system has a successor;
    /// else null.
    /// </summary>
    private static Fix? FixOf(ImageUse use, string tag, string nearest, SystemTags? other)
    {
        if (other is not null)
        {
            return other.Successor is null ? null : FixOf(
                $"Use '{nearest}', on {Systems.NameOf(other.Successor)} instead of {Systems.NameOf(other.Missing)}",
                Safety.Unsafe,
                use.With(tag: nearest));
        }

        return NearestTags.IsMeant(tag, nearest)
            ? FixOf($"Use '{nearest}'", Safety.Unsafe, use.With(tag: nearest)) : null;
    }
}
