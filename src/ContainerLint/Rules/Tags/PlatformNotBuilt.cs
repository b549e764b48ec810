using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1021: an official image is not built for the requested platform.</summary>
public sealed partial class PlatformNotBuilt : ImageRule
{
    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Platform is not { } platform
            || context.KnownOf(image) is not { IsPinned: false, IsFresh: true, Official: { } official } known
            || official.GroupOf(known.Tag) is not { } group || group.Architectures.Count == 0
            || group.IsBuiltFor(platform))
        {
            return null;
        }

        var whole = TextRange.FromBounds(
            image.NameRange().Start, image.Name.Tag?.Range.End ?? image.NameRange().End);
        var message = $"{Quote(image, whole)} is not built for {Quote(platform)}";
        return Report(image, whole, message, null, $"built for {string.Join(", ", group.Platforms)}", KnownImage.AsOf);
    }
}
