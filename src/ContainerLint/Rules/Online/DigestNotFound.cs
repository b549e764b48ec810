using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>CL7002: the registry does not have the digest.</summary>
public sealed partial class DigestNotFound : RegistryRule
{
    /// <inheritdoc/>
    private protected override Finding? Check(
        ImageUse image, RemoteImage remote, RegistryAnswer answer, RuleContext context)
    {
        if (!answer.IsDigestMissing || image.Name.Digest is not { } digest)
            return null;
        var message = $"'{remote.Registry}' has no '{remote.Repository}@{Short(digest.Text)}', so the pull fails";
        return Report(image, digest.Range, message, answer.TagDigest is null ? null : DigestFix(image, remote, answer));
    }
}
