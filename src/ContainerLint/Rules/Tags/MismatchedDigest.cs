using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>
/// CL1024: the tag never named the digest beside it, so the image is not the one that people read there.
/// </summary>
public sealed partial class MismatchedDigest : ImageRule
{
    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Name is not { Digest: { } written, Tag: { } tag } || context.KnownOf(image) is not { } known
            || known.Digest is not { } digest || !(digest.NeverWas(tag.Text) || IsUnknown(known, digest)))
        {
            return null;
        }

        var message = $"'{KnownDigest.Short(written.Text)}' is '{digest.Name}', never '{tag.Text}'";
        var finding = Report(image, written.Range, message, null, $"the digest of {digest.Day}, {digest.Source}");
        return finding with { Fixes = [.. FixesOf(image, tag.Text, known, digest)] };
    }

    /// <summary>Whether no image ever had the tag, although others of the repository surely had the digest.</summary>
    private static bool IsUnknown(KnownImage image, KnownDigest digest) =>
        image is { HasOwnTag: true, Standing: TagStatus.NeverBuilt } && digest.Name.Length > 0
        && (digest.IsRecorded || digest.Owners > 1) && !digest.IsOf(image.Tag);

    private static IEnumerable<Fix> FixesOf(ImageUse image, string tag, KnownImage known, KnownDigest digest)
    {
        if (FixOf($"Use '{digest.Name}', which the digest is", Safety.Safe, image.With(tag: digest.Name)) is { } named)
            yield return named;
        if (known.NewestDigest(tag) is { } newest && FixOf(
            $"Use '{KnownDigest.Short(newest.Digest)}', which '{tag}' was on {newest.Day}", Safety.Unsafe,
            image.With(digest: newest.Digest)) is { } pinned)
        {
            yield return pinned;
        }
    }
}
