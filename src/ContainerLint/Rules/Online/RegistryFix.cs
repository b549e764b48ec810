using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>Fixes that lean on what a registry says; none where it was not asked, or did not answer.</summary>
internal static class RegistryFix
{
    /// <summary>A fix that writes the tag that says most of the image that is meant.</summary>
    public static Fix? TagOf(ImageUse image, RuleContext context)
    {
        if (AnswerOn(image, context) is not var (remote, answer) || remote.Digest is not null
            || answer.SpecificTag is not { } specific || specific == remote.Tag
            || image.With(tag: specific) is not { } edits)
        {
            return null;
        }

        return new Fix($"Use '{specific}', which '{remote.Tag}' is now", Safety.Unsafe, edits);
    }

    private static (RemoteImage, RegistryAnswer)? AnswerOn(ImageUse image, RuleContext context) =>
        !context.Registry.IsEmpty && RemoteImage.Of(image, context) is { } remote
            && context.Registry.Of(remote) is { } answer ? (remote, answer) : null;
}
