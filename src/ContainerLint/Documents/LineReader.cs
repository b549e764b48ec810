namespace ContainerLint.Documents;

/// <summary>
/// A library that looks for base images in a Dockerfile itself, line by line, and pulls them before Docker builds.
/// Where it reads the file otherwise than Docker does, it pulls something else, or fails.
/// </summary>
public sealed class LineReader
{
    private LineReader(string library, string source)
    {
        Library = library;
        Source = source;
    }

    /// <summary>
    /// Testcontainers: each line that begins with <c>FROM</c> and one blank names an image, after flags that one blank
    /// follows each, unless an earlier line gave this very name to a stage. Tried with 3.10.0, 4.0.0, 4.6.0, each minor
    /// version from 4.10.0 to 4.15.0 and 4.16.0, which takes <c>from</c> in lower case for the same.
    /// </summary>
    public static LineReader Testcontainers { get; } =
        new("Testcontainers", "Testcontainers 3.10.0 to 4.16.0: DockerfileArchive.GetBaseImages");

    /// <summary>The name of the library.</summary>
    public string Library { get; }

    /// <summary>The versions and the member that this follows.</summary>
    public string Source { get; }
}
