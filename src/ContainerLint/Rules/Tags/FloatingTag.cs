using ContainerLint.Documents;
using ContainerLint.Knowledge.Tags;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1004: a tag that moves from version to version, without a digest that pins the image.</summary>
public sealed partial class FloatingTag : ImageRule
{
    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Name.Tag is not { } tag || image.HasText(tag.Range, "latest")
            || context.KnownOf(image) is not { IsPinned: false } known || !Moves(known))
        {
            return null;
        }

        var fix = MovingTag.FixOf(image, known, context);
        var specific = known.IsFresh ? known.Tags?.MostSpecificOf(known.Tag) : null;
        var whole = TextRange.FromBounds(image.NameRange().Start, tag.Range.End);
        var hasCurrent = specific is not null && specific != known.Tag;
        var message = $"{Quote(image, whole)} is a floating tag" + (hasCurrent ? Current(known, specific!) : "");
        return Report(image, tag.Range, message, fix) with
        {
            Notes = hasCurrent ? [known.TagsAsOf] : [],
            YieldsTo = Precedence.Above(Page.Name, known),
        };
    }

    private static string Current(KnownImage image, string specific) =>
        image.Tags!.IsRecorded ? $", currently '{specific}'" : $"; newest known: '{specific}'";

    /// <summary>Whether the tag moves: by the record if the publisher keeps one, else by the name of the tag.</summary>
    private static bool Moves(KnownImage image) => image.Tags is { IsRecorded: true } recorded
        ? recorded.IsFloating(image.Tag)
        : TagName.Parse(image.Tag) is { IsVersioned: false, Channel: not null }
            || (image.Tags is { } seen && seen.MostSpecificOf(image.Tag) is { } specific && specific != image.Tag);
}
