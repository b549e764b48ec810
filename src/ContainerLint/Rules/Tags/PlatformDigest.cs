using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// CL1019: the tag names a multi-platform index, but the digest is that of one platform's image: other machines pull
/// the wrong image or none.
/// </summary>
public sealed partial class PlatformDigest : RegistryRule
{
    /// <summary>Whether the digest names a single image and the tag an index.</summary>
    internal static bool Applies(RegistryAnswer answer) =>
        answer is { IsTagIndex: true, IsDigestIndex: false, TagDigest: not null };

    /// <inheritdoc/>
    private protected override Finding? Check(
        ImageUse image, RemoteImage remote, RegistryAnswer answer, RuleContext context)
    {
        if (!Applies(answer) || image.Name.Digest is not { } digest || image.Platform is not null)
            return null;
        var message = $"'{Short(digest.Text)}' is for one platform only, but '{remote.Tag}' has images for several";
        return Report(image, digest.Range, message, DigestFix(image, remote, answer));
    }
}
