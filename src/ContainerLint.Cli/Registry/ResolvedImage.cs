using ContainerLint.Rules;

namespace ContainerLint.Cli.Registry;

/// <summary>What a reference leads to.</summary>
/// <param name="Input">The reference as given.</param>
/// <param name="Image">The image; null if the reference is invalid.</param>
internal sealed record ResolvedImage(string Input, RemoteImage? Image)
{
    /// <summary>What the name leads to; null if there is no answer.</summary>
    public ManifestHead? Head { get; init; }

    /// <summary>The content of the manifest; null if it could not be read.</summary>
    public ImageDetails? Details { get; init; }

    /// <summary>All tags that are known to name the same image, most precise first.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Why the answer is missing or incomplete, as a sentence; else null.</summary>
    public string? Problem { get; init; }

    /// <summary>The kind of problem; null for an invalid reference.</summary>
    public RegistryProblem? Error { get; init; }

    /// <summary>
    /// The name to pin: the most precise tag, if there is one, and the digest; null without an answer.
    /// </summary>
    public string? Pinned => Image is null || Head is null
        ? null
        : Image.Name + (Tags is [var tag, ..] ? ":" + tag : "") + "@" + Head.Digest;
}
