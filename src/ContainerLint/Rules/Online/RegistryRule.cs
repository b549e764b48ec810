using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>
/// A rule about a registry's answer. Silent unless registries were asked (<c>--verify</c>), or the knowledge answers.
/// </summary>
public abstract class RegistryRule : ImageRule
{
    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected sealed override Finding? Check(ImageUse image, RuleContext context) =>
        context.Registry.IsEmpty || RemoteImage.Of(image, context) is not { } remote
            || context.Registry.Of(remote) is not { } answer
            ? CheckOffline(image, context)
            : Check(image, remote, answer, context);

    /// <summary>The finding about a use if no registry was asked, or null.</summary>
    private protected virtual Finding? CheckOffline(ImageUse image, RuleContext context) => null;

    /// <summary>The finding about a use, or null.</summary>
    /// <param name="image">The use.</param>
    /// <param name="remote">What the registry was asked for.</param>
    /// <param name="answer">The registry's answer.</param>
    /// <param name="context">Settings and facts of the run.</param>
    private protected abstract Finding? Check(
        ImageUse image, RemoteImage remote, RegistryAnswer answer, RuleContext context);

    /// <summary>The digest shortened as Docker does.</summary>
    private protected static string Short(string digest) => KnownDigest.Short(digest);

    /// <summary>A fix that writes the current digest of the tag.</summary>
    private protected static Fix? DigestFix(ImageUse image, RemoteImage remote, RegistryAnswer answer) =>
        FixOf(
            $"Use '{Short(answer.TagDigest!)}', which '{remote.Tag}' is now",
            Safety.Unsafe,
            image.With(digest: answer.TagDigest));
}
