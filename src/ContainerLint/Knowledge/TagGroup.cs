namespace ContainerLint.Knowledge;

/// <summary>Tags of an official image that name the same image.</summary>
/// <param name="Tags">The tags, in the maintainers' order.</param>
/// <param name="Architectures">Its architectures, in Docker's names for official images (<c>arm64v8</c>).</param>
internal sealed record TagGroup(IReadOnlyList<string> Tags, IReadOnlyList<string> Architectures)
{
    /// <summary>Its platforms in the form of <c>--platform</c>, such as <c>linux/arm64</c>.</summary>
    public IEnumerable<string> Platforms => Architectures.Select(PlatformNames.Of);

    /// <summary>
    /// Whether there is an image for a platform such as <c>linux/arm64</c> or <c>arm64</c>. Also true for platforms
    /// that Docker falls back from (a 64-bit machine runs 32-bit images) and for unknown platforms.
    /// </summary>
    public bool IsBuiltFor(string platform) => PlatformNames.IsSupported(platform, Architectures);
}
