using ContainerLint.Documents;

namespace ContainerLint.Cli.Reports;

/// <summary>An image that the run's files build: what of, by whom, and who uses it.</summary>
/// <param name="Name">
/// The image's name without its tag; of a service that gives its image no name, the service's.
/// </param>
/// <param name="IsNamed">Whether the image has a name.</param>
internal sealed record ImageOrigin(string Name, bool IsNamed)
{
    /// <summary>Where it is built: the path of the file, and the service in it.</summary>
    public List<(string Path, string? Owner)> Builders { get; } = [];

    /// <summary>The Dockerfiles that it is built with, as far as they are local files.</summary>
    public SortedSet<string> Dockerfiles { get; } = new(StringComparer.Ordinal);

    /// <summary>The images that it is made of.</summary>
    public List<ImageUse> Parts { get; } = [];

    /// <summary>Where the files use it by its name.</summary>
    public List<ImageEntry> Uses { get; } = [];
}
