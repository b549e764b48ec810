using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>Fixes based on a registry's answer; none without an answer.</summary>
internal static class RegistryFix
{
    /// <summary>A fix that writes the most specific tag of the same image, or null.</summary>
    public static Fix? TagOf(ImageUse image, RuleContext context)
    {
        if (AnswerOn(image, context) is not var (remote, answer) || remote.Digest is not null
            || answer.SpecificTag is not { } specific || specific == remote.Tag
            || image.With(tag: specific) is not { } edits)
        {
            return null;
        }

        return new Fix($"Use '{specific}', which '{remote.Tag}' is now", Safety.Unsafe, edits) { Tag = specific };
    }

    private static (RemoteImage, RegistryAnswer)? AnswerOn(ImageUse image, RuleContext context) =>
        !context.Registry.IsEmpty && RemoteImage.Of(image, context) is { } remote
            && context.Registry.Of(remote) is { } answer ? (remote, answer) : null;
}
