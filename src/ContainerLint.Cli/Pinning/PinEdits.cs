using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Cli.Pinning;

/// <summary>The edits that make a reference read as it should.</summary>
internal static class PinEdits
{
    /// <summary>
    /// The edits; empty if the reference reads so already, null if one of them cannot be made where its text stands.
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

        // The tag goes: what follows the path is written anew.
        var rest = TextRange.FromBounds(use.Name.Path.Range.End, use.Text.Value.Length);
        return use.Text.Replace(rest, "@" + target.Digest) is { } edit ? [edit] : null;
    }
}
