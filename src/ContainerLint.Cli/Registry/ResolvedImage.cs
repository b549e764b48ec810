using ContainerLint.Rules;

namespace ContainerLint.Cli.Registry;

/// <summary>What a reference leads to.</summary>
/// <param name="Input">The reference as it was given.</param>
/// <param name="Image">What was asked; null if the reference is not valid.</param>
internal sealed record ResolvedImage(string Input, RemoteImage? Image)
{
    /// <summary>What the name leads to; null if there is no answer.</summary>
    public ManifestHead? Head { get; init; }

    /// <summary>What is inside; null if that could not be read.</summary>
    public ImageDetails? Details { get; init; }

    /// <summary>All tags that are known to name the same image, most precise first.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Why there is no answer, or not all of it; null if nothing is missing.</summary>
    public string? Problem { get; init; }

    /// <summary>What kind of problem that is; null for a reference that is not valid.</summary>
    public RegistryProblem? Error { get; init; }

    /// <summary>The name to pin: the most precise tag, if there is one, and the digest; null without an answer.</summary>
    public string? Pinned => Image is null || Head is null
        ? null
        : Image.Name + (Tags is [var tag, ..] ? ":" + tag : "") + "@" + Head.Digest;
}
