using ContainerLint.Documents;
using ContainerLint.Knowledge.Tags;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1004: a tag that moves from version to version, and no digest holds it.</summary>
public sealed partial class FloatingTag : ImageRule
{
    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Name.Tag is not { } tag || image.Reads(tag.Range, "latest")
            || context.KnownOf(image) is not { IsHeld: false } known || !Moves(known))
        {
            return null;
        }

        var fix = MovingTag.FixOf(image, known);
        var specific = known.IsFresh ? known.Official?.MostSpecificOf(known.Tag) : null;
        var whole = TextRange.FromBounds(image.NameRange().Start, tag.Range.End);
        var message = $"{Quote(image, whole)} moves from version to version"
            + (specific is null || specific == known.Tag ? "" : $": it is the same as '{specific}' {KnownImage.AsOf}");
        return Report(image, tag.Range, message, fix) with { LeftTo = Precedence.Above(Page.Name, known) };
    }

    /// <summary>Whether the record says so; of images that it does not know, whether the tag's name says so.</summary>
    private static bool Moves(KnownImage image) => image.Official is { } official
        ? official.IsFloating(image.Tag)
        : TagName.Parse(image.Tag) is { IsVersioned: false, Channel: not null };
}
