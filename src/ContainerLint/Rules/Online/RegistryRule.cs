using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// A rule about what a registry says of an image. Silent where no registry was asked, so wherever there is no network.
/// </summary>
public abstract class RegistryRule : ImageRule
{
    private const int ShortDigest = 12;

    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected sealed override Finding? Check(ImageUse image, RuleContext context) =>
        context.Registry.IsEmpty || RemoteImage.Of(image, context) is not { } remote
            || context.Registry.Of(remote) is not { } answer
            ? null
            : Check(image, remote, answer, context);

    /// <summary>What is wrong with a use by what the registry says, or null.</summary>
    /// <param name="image">The use.</param>
    /// <param name="remote">What the registry was asked.</param>
    /// <param name="answer">What it said.</param>
    /// <param name="context">What else the rule may lean on.</param>
    private protected abstract Finding? Check(
        ImageUse image, RemoteImage remote, RegistryAnswer answer, RuleContext context);

    /// <summary>A digest for people, cut as Docker cuts it.</summary>
    private protected static string Short(string digest) =>
        digest.IndexOf(':') + 1 + ShortDigest is var end && digest.Length > end ? digest.Substring(0, end) : digest;

    /// <summary>A fix that writes the digest that the tag names now.</summary>
    private protected static Fix? DigestFix(ImageUse image, RemoteImage remote, RegistryAnswer answer) =>
        FixOf(
            $"Use '{Short(answer.TagDigest!)}', which '{remote.Tag}' is now",
            Safety.Unsafe,
            image.With(digest: answer.TagDigest));
}
