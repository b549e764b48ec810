using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1021: the requested platform does not exist, or an official image is not built for it.</summary>
public sealed partial class PlatformNotBuilt : ImageRule
{
    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Platform is not { } platform)
            return null;
        if (!PlatformNames.CanExist(platform))
            return ReportUnknown(image, platform);
        if (context.KnownOf(image) is not { IsPinned: false, IsRecent: true, Tags: { } official } known
            || official.GroupOf(known.Tag) is not { } group || group.Architectures.Count == 0
            || group.IsBuiltFor(platform))
        {
            return null;
        }

        var whole = WholeOf(image);
        var message = $"{Quote(image, whole)} is not built for {Quote(platform)}";
        return Report(image, whole, message, null, $"built for {string.Join(", ", group.Platforms)}", known.TagsAsOf);
    }

    private Finding ReportUnknown(ImageUse image, string platform)
    {
        var what = platform.IndexOf('/') < 0 ? "a runtime identifier of .NET, not a platform" : "not a platform";
        var message = PlatformNames.OfRuntimeIdentifier(platform) is { } meant
            ? $"{Quote(platform)} is {what}; use '{meant}'"
            : $"{Quote(platform)} is not a platform";
        return Report(image, WholeOf(image), message) with
        {
            AtLeast = PlatformNames.IsMalformed(platform) ? Severity.Error : null,
        };
    }

    private static TextRange WholeOf(ImageUse image) => TextRange.FromBounds(
        image.NameRange().Start, image.Name.Tag?.Range.End ?? image.NameRange().End);
}
