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
        return Report(image, digest.Range, MessageOn(digest.Text, remote.Tag!), DigestFix(image, remote, answer));
    }

    /// <inheritdoc/>
    private protected override Finding? CheckOffline(ImageUse image, RuleContext context)
    {
        if (image.Name is not { Digest: { } written, Tag: { } tag } || image.Platform is not null
            || context.KnownOf(image)?.Digest is not { } digest || digest.IndexOf(tag.Text) is not { } index)
        {
            return null;
        }

        var fix = index.Digest.Length == 0 ? null : FixOf(
            $"Use '{Short(index.Digest)}', the index with this image", Safety.Unsafe, image.With(digest: index.Digest));
        return Report(
            image, written.Range, MessageOn(written.Text, tag.Text), fix,
            $"it is '{digest.Name}' of {digest.Day}, {digest.Source}");
    }

    private static string MessageOn(string digest, string tag) =>
        $"'{Short(digest)}' is for one platform only, but '{tag}' has images for several";
}
