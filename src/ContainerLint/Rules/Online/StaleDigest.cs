using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>CL7003: the tag beside a digest now points to another image.</summary>
public sealed partial class StaleDigest : RegistryRule
{
    /// <inheritdoc/>
    private protected override Finding? Check(
        ImageUse image, RemoteImage remote, RegistryAnswer answer, RuleContext context)
    {
        if (image.Name.Digest is not { } digest || answer.TagDigest is not { } named || named == digest.Text
            || answer.IsDigestMissing || (PlatformDigest.Applies(answer) && image.Platform is null))
        {
            return null;
        }

        var message = $"'{remote.Tag}' is now '{Short(named)}', no longer '{Short(digest.Text)}'";
        return Report(image, digest.Range, message, DigestFix(image, remote, answer));
    }
}
