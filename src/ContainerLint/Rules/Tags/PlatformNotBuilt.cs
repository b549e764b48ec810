using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1021: an official image is asked for on a platform that it is not built for.</summary>
public sealed partial class PlatformNotBuilt : ImageRule
{
    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Platform is not { } platform
            || context.KnownOf(image) is not { IsHeld: false, IsFresh: true, Official: { } official } known
            || official.GroupOf(known.Tag) is not { } group || group.Architectures.Count == 0
            || group.IsBuiltFor(platform))
        {
            return null;
        }

        var whole = TextRange.FromBounds(
            image.NameRange().Start, image.Name.Tag?.Range.End ?? image.NameRange().End);
        var message = $"{Quote(image, whole)} is not built for {Quote(platform)}, but for "
            + $"{string.Join(", ", group.Platforms)} {KnownImage.AsOf}";
        return Report(image, whole, message);
    }
}
