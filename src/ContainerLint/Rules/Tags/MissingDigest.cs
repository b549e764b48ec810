using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1009: a pulled image has no digest, so its content may change.</summary>
public sealed partial class MissingDigest : ImageRule
{
    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        var name = image.Name;
        if (name.Error is not null || name.MayHaveDigest || context.IsExpectedToMove(image))
            return null;
        if (ImageIdAsReference.IdIn(image) is not null || AmbiguousNamespace.MayBeBuildContext(image, context)
            || context.IsPortReadAsTag(image))
        {
            return null;
        }

        var whole = TextRange.FromBounds(image.NameRange().Start, image.Text.Value.Length);
        var message = $"{Quote(image, whole)} has no digest, so its content can change";
        if (context.KnownOf(image) is not { } known || known.NewestDigest(known.Tag) is not { } newest)
            return Report(image, whole, message);
        var fix = FixOf(
            $"Add '{KnownDigest.Short(newest.Digest)}', which '{known.Tag}' was on {newest.Day}", Safety.Unsafe,
            image.With(digest: newest.Digest));
        return fix is null ? Report(image, whole, message) : Report(image, whole, message, fix, newest.Note);
    }
}
