using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Cli.Pinning;

/// <summary>The edits that pin a reference.</summary>
internal static class PinEdits
{
    /// <summary>
    /// The edits; empty if the reference is pinned already, null if the text of the reference cannot be edited.
    /// </summary>
    public static IReadOnlyList<Edit>? Of(ImageUse use, PinTarget target)
    {
        var (tag, digest) = (use.Name.Tag?.Text, use.Name.Digest?.Text);
        if (target.Tag == tag && target.Digest == digest)
            return [];
        if (target.Tag is not null)
        {
            return use.With(
                tag: target.Tag == tag ? null : target.Tag, digest: target.Digest == digest ? null : target.Digest);
        }

        // The tag is removed: replace everything after the path.
        var rest = TextRange.FromBounds(use.Name.Path.Range.End, use.Text.Value.Length);
        return use.Text.Replace(rest, "@" + target.Digest) is { } edit ? [edit] : null;
    }
}
