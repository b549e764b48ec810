using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// CL1010: a digest with a tag, or without one, as configured. Docker ignores the tag; it tells people and update tools
/// which version the digest was, but nothing checks that it still is.
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
            image, digest.Range, $"{name} has a digest but no tag that says which version it is");
    }

    private Finding CheckTag(ImageUse image, TextRange tag)
    {
        var written = new TextRange(tag.Start - 1, tag.Length + 1);
        var fix = FixOf($"Remove {Quote(image, written)}", Safety.Safe, image.Text.Replace(written, ""));
        return Report(image, tag, $"the tag {Quote(image, tag)} is ignored because a digest follows it", fix);
    }

    private static bool TryRead(string text, out TagBesideDigest value)
    {
        var word = text.Trim();
        var isForbidden = word.Equals("forbidden", StringComparison.OrdinalIgnoreCase);
        value = isForbidden ? TagBesideDigest.Forbidden : TagBesideDigest.Required;
        return isForbidden || word.Equals("required", StringComparison.OrdinalIgnoreCase);
    }
}
