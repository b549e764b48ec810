using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>
/// CL1023: the tag beside a digest was rebuilt since, so the image lacks fixes; or, without a tag, the digest is of a
/// version that gets none. Where registries were asked, they know better.
/// </summary>
public sealed partial class OutdatedDigest : ImageRule
{
    /// <summary>
    /// For how many days a digest may lag behind: tools that update digests wait for a week or a month.
    /// </summary>
    private const int GraceDays = 60;

    /// <inheritdoc/>
    private protected override bool WritesTags => true;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context) =>
        image.Name.Digest is null || !context.Registry.IsEmpty
            || context.KnownOf(image) is not { Digest: { } digest } known ? null
            : image.Name.Tag is { } tag ? CheckTag(image, tag.Text, known, digest)
            : CheckSupport(image, known, digest) ?? CheckAlone(image, known, digest);

    private Finding? CheckTag(ImageUse image, string tag, KnownImage known, KnownDigest digest)
    {
        var successors = Successors(digest, tag, known.Today);
        if (successors.Count == 0)
            return null;
        var message = $"'{tag}' has been rebuilt {Times(digest, successors)} since this digest of {digest.Day}";
        var newest = known.NewestDigest(tag);
        var fix = newest is null ? null : FixOf(
            $"Use '{KnownDigest.Short(newest.Digest)}', which '{tag}' was on {newest.Day}", Safety.Unsafe,
            image.With(digest: newest.Digest));
        return Report(image, image.Name.Digest!.Value.Range, message, fix, Notes(digest, tag)) with
        {
            YieldsTo = Precedence.Above(Page.Name, known),
        };
    }

    private Finding? CheckSupport(ImageUse image, KnownImage known, KnownDigest digest)
    {
        if (digest.SupportEnded(known.Horizon) is not { } ended)
            return null;
        var message = $"{NameOf(digest)}, out of support{KnownDigest.Since(ended)}";
        var finding = Report(image, image.Name.Digest!.Value.Range, message, null, Notes(digest, digest.Name));
        return EndOfLifeImage.IsInfo(known, ended) ? finding : finding with { AtLeast = Severity.Warning };
    }

    private Finding? CheckAlone(ImageUse image, KnownImage known, KnownDigest digest)
    {
        var (tag, successors) = digest.MovingTags
            .Select(tag => (Tag: tag, Successors: Successors(digest, tag, known.Today)))
            .OrderByDescending(moved => moved.Successors.Count)
            .ThenBy(moved => moved.Tag.Length)
            .FirstOrDefault();
        if (successors is not { Count: > 0 })
            return null;
        var message = $"{NameOf(digest)}; '{tag}' has been rebuilt {Times(digest, successors)} since {digest.Day}";
        return Report(image, image.Name.Digest!.Value.Range, message, null, Notes(digest, digest.Name));
    }

    /// <summary>
    /// What a tag named afterwards, if that is certain and long enough ago: a single owner of repositories may have
    /// pinned an older image later.
    /// </summary>
    private static IReadOnlyList<DigestEntry> Successors(KnownDigest digest, string tag, Day today)
    {
        var successors = digest.SuccessorsIn(tag);
        return successors.Count > 0 && today - successors[0].Day >= GraceDays
            && (successors.Count > 1 || successors[0].IsRecorded || successors[0].Owners > 1) ? successors : [];
    }

    private static string Times(KnownDigest digest, IReadOnlyList<DigestEntry> successors) =>
        KnownDigest.Times(successors.Count, digest.IsRecorded);

    private static string NameOf(KnownDigest digest) => $"'{KnownDigest.Short(digest.Text)}' is '{digest.Name}'";

    /// <summary>
    /// Where the knowledge comes from, and a more precise name of the digest than the one that is known.
    /// </summary>
    private static string[] Notes(KnownDigest digest, string named)
    {
        var source = $"digests {digest.Source}, as of {digest.KnowledgeDate}";
        return digest.Name == named ? [source] : [$"the digest is '{digest.Name}'", source];
    }
}
