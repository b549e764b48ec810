using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1003: an image that is pulled is named by the tag <c>latest</c> and no digest holds it.</summary>
public sealed partial class LatestTag : ImageRule
{
    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        var name = image.Name;
        if (name.Tag is not { } tag || !image.Reads(tag.Range, "latest") || name.Error is not null)
            return null;
        if (name.MayHaveDigest || context.IsExpectedToMove(image))
            return null;
        var whole = TextRange.FromBounds(image.NameRange().Start, tag.Range.End);
        var known = context.KnownOf(image);
        var note = MovingTag.LatestNote(known);
        return Report(
            image,
            tag.Range,
            Quote(image, whole) + (note.Length > 0 ? " names 'latest'" + note : " means whatever was pushed last"),
            RegistryFix.TagOf(image, context) ?? (known is null ? null : MovingTag.FixOf(image, known)));
    }
}
