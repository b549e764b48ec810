using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// CL1010: a tag beside a digest, or none. Docker does not read it: to people and to tools that update it says which
/// version the digest was, and whether it still says so, nobody checks.
/// </summary>
public sealed partial class TagWithDigest : ImageRule
{
    private static readonly Option<TagBesideDigest> Wanted =
        new("containerlint.tag_with_digest", TagBesideDigest.Required, TryRead) { Words = ["required", "forbidden"] };

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [Wanted];

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Name is not { Error: null, Digest: { IsKnown: true } digest } written || !image.IsPulled)
            return null;
        if (context.Settings.Value(Wanted) == TagBesideDigest.Forbidden)
            return written.Tag is { } tag ? CheckTag(image, tag.Range) : null;
        if (written.MayHaveTag)
            return null;
        var name = Quote(image, image.NameRange());
        return Report(
            image, digest.Range, $"{name} has a digest without a tag, which says to nobody what version it is");
    }

    private Finding CheckTag(ImageUse image, TextRange tag)
    {
        var written = new TextRange(tag.Start - 1, tag.Length + 1);
        var fix = FixOf($"Remove {Quote(image, written)}", Safety.Safe, image.Text.Replace(written, ""));
        return Report(image, tag, $"the tag {Quote(image, tag)} is not read, for a digest stands behind it", fix);
    }

    private static bool TryRead(string text, out TagBesideDigest value)
    {
        var word = text.Trim();
        var isForbidden = word.Equals("forbidden", StringComparison.OrdinalIgnoreCase);
        value = isForbidden ? TagBesideDigest.Forbidden : TagBesideDigest.Required;
        return isForbidden || word.Equals("required", StringComparison.OrdinalIgnoreCase);
    }
}
