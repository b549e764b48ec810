namespace ContainerLint.Knowledge;

/// <summary>Tags of an official image that name one and the same image.</summary>
/// <param name="Tags">The tags, in the order in which the maintainers list them.</param>
/// <param name="Architectures">What it is built for, in Docker's names for official images (<c>arm64v8</c>).</param>
internal sealed record TagGroup(IReadOnlyList<string> Tags, IReadOnlyList<string> Architectures)
{
    /// <summary>What it is built for, as <c>--platform</c> writes it, such as <c>linux/arm64</c>.</summary>
    public IEnumerable<string> Platforms => Architectures.Select(PlatformNames.Of);

    /// <summary>
    /// Whether there is something to pull for a platform such as <c>linux/arm64</c> or <c>arm64</c>; true as well for
    /// what Docker falls back to (a 64-bit machine runs 32-bit images) and for platforms that it does not know.
    /// </summary>
    public bool IsBuiltFor(string platform) => PlatformNames.AreServed(platform, Architectures);
}
