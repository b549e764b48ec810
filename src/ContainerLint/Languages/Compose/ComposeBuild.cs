using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>What a service says about the image that it builds.</summary>
public sealed record ComposeBuild
{
    /// <summary>The service.</summary>
    public required string Owner { get; init; }

    /// <summary>
    /// The Dockerfile's path, normalised and relative to where the compose file's path is relative to; null if it is
    /// not a local file, written in the compose file itself, or not known.
    /// </summary>
    public string? Dockerfile { get; init; }

    /// <summary>The build arguments, by name; those of a service that is extended too.</summary>
    public IReadOnlyDictionary<string, ComposeArgument> Arguments { get; init; } =
        new Dictionary<string, ComposeArgument>();

    /// <summary>The stage that is built, or null for the last one.</summary>
    public string? Target { get; init; }

    /// <summary>The names of the additional contexts: no images where the Dockerfile uses them.</summary>
    public IReadOnlyCollection<string> Contexts { get; init; } = [];

    /// <summary>The same for a Dockerfile.</summary>
    public BuildArguments ToArguments() => new()
    {
        Values = Arguments.ToDictionary(argument => argument.Key, argument => argument.Value.Text),
        Target = Target,
        Contexts = Contexts,
    };
}

/// <summary>The value of a build argument.</summary>
/// <param name="Text">The value; unknown where only the shell knows it.</param>
/// <param name="Place">Where it is written.</param>
public sealed record ComposeArgument(MappedText Text, Place Place);
