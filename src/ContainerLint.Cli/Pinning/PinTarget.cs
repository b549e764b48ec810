using ContainerLint.Cli.Registry;

namespace ContainerLint.Cli.Pinning;

/// <summary>The new tag and digest of a reference, or why there are none.</summary>
/// <param name="Tag">The tag; null for none.</param>
/// <param name="Digest">The digest; null for none.</param>
internal sealed record PinTarget(string? Tag, string? Digest)
{
    /// <summary>Why the reference cannot be pinned, as a sentence; else null.</summary>
    public string? Problem { get; private init; }

    /// <summary>The kind of problem, if it is one of the registry; else null.</summary>
    public RegistryProblem? Error { get; private init; }

    /// <summary>Since when the tag names the digest, and who says so; null if its registry does.</summary>
    public string? Note { get; init; }

    /// <summary>A reference with a digest and without a tag.</summary>
    public static PinTarget NoTag { get; } =
        None("it names a digest and no tag, so nothing says what to update it to");

    /// <summary>The reference cannot be pinned.</summary>
    public static PinTarget None(string problem, RegistryProblem? error = null) =>
        new(null, null) { Problem = problem, Error = error };
}
