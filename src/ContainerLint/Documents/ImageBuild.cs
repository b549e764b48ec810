using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>The build of a Dockerfile that a document asks for: a service of a compose file, a call in C#.</summary>
public sealed record ImageBuild
{
    /// <summary>The service or resource that is built; null if it has no name.</summary>
    public string? Owner { get; init; }

    /// <summary>
    /// The Dockerfile's path, normalised and relative to the same folder as the document's path; null if it is not a
    /// local file, is embedded in the document, or is unknown.
    /// </summary>
    public string? Dockerfile { get; init; }

    /// <summary>
    /// The folder that is sent to the build, normalised and relative to the same folder as the document's path; null if
    /// it is not a local folder, or is unknown.
    /// </summary>
    public string? Context { get; init; }

    /// <summary>Where the Dockerfile may be if <see cref="Dockerfile"/> is null; null if nothing tells.</summary>
    public PathGuess? Guess { get; init; }

    /// <summary>The build arguments by name, including those that the build inherits.</summary>
    public IReadOnlyDictionary<string, BuildArgument> Arguments { get; init; } =
        new Dictionary<string, BuildArgument>();

    /// <summary>The stage that is built, or null for the last one.</summary>
    public string? Target { get; init; }

    /// <summary>The names of the additional contexts, which replace images in the Dockerfile.</summary>
    public IReadOnlyCollection<string> Contexts { get; init; } = [];

    /// <summary>Where the build is asked for; null where no rule needs it.</summary>
    public Place? Place { get; init; }

    /// <summary>The library that looks for base images in the Dockerfile; null if only Docker reads it.</summary>
    public LineReader? Reader { get; init; }

    /// <summary>What <see cref="Reader"/> takes for base images by mistake, once the Dockerfile is found.</summary>
    public IReadOnlyList<Misreading> Misreadings { get; init; } = [];
}

/// <summary>The value of a build argument.</summary>
/// <param name="Text">The value; unknown if only the build itself can tell.</param>
/// <param name="Place">Where it is written.</param>
public sealed record BuildArgument(MappedText Text, Place Place);
