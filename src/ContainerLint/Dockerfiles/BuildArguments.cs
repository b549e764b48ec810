using ContainerLint.Text;

namespace ContainerLint.Dockerfiles;

/// <summary>What a build gives a Dockerfile from outside, such as a compose file's <c>build:</c>.</summary>
public sealed record BuildArguments
{
    /// <summary>
    /// The values of build arguments by name; parts of them may be unknown. One that the Dockerfile does not declare
    /// has no effect, but for the predefined platform arguments.
    /// </summary>
    public IReadOnlyDictionary<string, MappedText> Values { get; init; } = new Dictionary<string, MappedText>();

    /// <summary>The stage to build, by name or number; null for the last one.</summary>
    public string? Target { get; init; }

    /// <summary>The names of additional build contexts: where an image is so called, the context is used instead.</summary>
    public IReadOnlyCollection<string> Contexts { get; init; } = [];
}
