using ContainerLint.Text;

namespace ContainerLint.Cli.Pinning;

/// <summary>A use of an image with the edits that pin it.</summary>
/// <param name="Request">The use.</param>
/// <param name="Target">The new tag and digest.</param>
/// <param name="Edits">The edits; never empty.</param>
internal sealed record PinnedUse(PinRequest Request, PinTarget Target, IReadOnlyList<Edit> Edits)
{
    /// <summary>The text of the pinned reference.</summary>
    public string NewText
    {
        get
        {
            var text = Request.Use.Text.Value[..Request.Use.Name.Path.Range.End];
            return text + (Target.Tag is null ? "" : ":" + Target.Tag)
                + (Target.Digest is null ? "" : "@" + Target.Digest);
        }
    }
}
