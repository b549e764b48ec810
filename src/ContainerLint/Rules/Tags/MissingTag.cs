using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>CL1002: an image that is pulled names neither tag nor digest, so <c>latest</c> is meant.</summary>
public sealed partial class MissingTag : ImageRule
{
    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        var name = image.Name;
        if (name.Error is not null || name.MayHaveTag || name.MayHaveDigest || context.IsExpectedToMove(image))
            return null;
        // An ID is no name at all, and a bare --from= that no registry has is a build context.
        if (ImageIdAsReference.IdIn(image) is not null || AmbiguousNamespace.MayBeBuildContext(image))
            return null;
        var known = context.KnownOf(image);
        var message = $"{Quote(image, image.NameRange())} names no tag and means 'latest'{MovingTag.LatestNote(known)}";
        return Report(
            image, image.NameRange(), message,
            RegistryFix.TagOf(image, context) ?? (known is null ? null : MovingTag.FixOf(image, known)));
    }
}
