using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// CL1019: the digest is that of one platform's image, though the tag names an index: other machines get the wrong
/// image, or none.
/// </summary>
public sealed partial class PlatformDigest : RegistryRule
{
    /// <summary>Whether a digest is one platform's, and its tag is not.</summary>
    internal static bool Applies(RegistryAnswer answer) =>
        answer is { IsTagIndex: true, IsDigestIndex: false, TagDigest: not null };

    /// <inheritdoc/>
    private protected override Finding? Check(
        ImageUse image, RemoteImage remote, RegistryAnswer answer, RuleContext context)
    {
        if (!Applies(answer) || image.Name.Digest is not { } digest || image.Platform is not null)
            return null;
        var message = $"'{Short(digest.Text)}' is the image of one platform, while '{remote.Tag}' has images for several";
        return Report(image, digest.Range, message, DigestFix(image, remote, answer));
    }
}
