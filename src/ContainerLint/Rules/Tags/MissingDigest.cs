using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1009: a pulled image has no digest, so its content may change.</summary>
public sealed partial class MissingDigest : ImageRule
{
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
        return Report(image, whole, message);
    }
}
