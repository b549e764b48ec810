using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>The build of a service.</summary>
public sealed record ComposeBuild
{
    /// <summary>The service.</summary>
    public required string Owner { get; init; }

    /// <summary>
    /// The Dockerfile's path, normalised and relative to the same folder as the compose file's path; null if it is not
    /// a local file, is inline, or is unknown.
    /// </summary>
    public string? Dockerfile { get; init; }

    /// <summary>The build arguments by name, including those of extended services.</summary>
    public IReadOnlyDictionary<string, ComposeArgument> Arguments { get; init; } =
        new Dictionary<string, ComposeArgument>();

    /// <summary>The stage that is built, or null for the last one.</summary>
    public string? Target { get; init; }

    /// <summary>The names of the additional contexts, which replace images in the Dockerfile.</summary>
    public IReadOnlyCollection<string> Contexts { get; init; } = [];

    /// <summary>What the build passes to the Dockerfile.</summary>
    public BuildArguments ToArguments() => new()
    {
        Values = Arguments.ToDictionary(argument => argument.Key, argument => argument.Value.Text),
        Target = Target,
        Contexts = Contexts,
    };
}

/// <summary>The value of a build argument.</summary>
/// <param name="Text">The value; unknown if only the shell can set it.</param>
/// <param name="Place">Where it is written.</param>
public sealed record ComposeArgument(MappedText Text, Place Place);
