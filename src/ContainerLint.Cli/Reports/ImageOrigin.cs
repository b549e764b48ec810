using ContainerLint.Documents;

namespace ContainerLint.Cli.Reports;

/// <summary>An image that the files of a run build, its base images and its uses.</summary>
/// <param name="Name">
/// The image's name without its tag, or the service's name if the image has none.
/// </param>
/// <param name="IsNamed">Whether the image has a name.</param>
internal sealed record ImageOrigin(string Name, bool IsNamed)
{
    /// <summary>Where it is built: the path of the file and the service.</summary>
    public List<(string Path, string? Owner)> Builders { get; } = [];

    /// <summary>The local Dockerfiles that build it.</summary>
    public SortedSet<string> Dockerfiles { get; } = new(StringComparer.Ordinal);

    /// <summary>The images that its Dockerfiles use.</summary>
    public List<ImageUse> Parts { get; } = [];

    /// <summary>Where files use it by name.</summary>
    public List<ImageEntry> Uses { get; } = [];
}
