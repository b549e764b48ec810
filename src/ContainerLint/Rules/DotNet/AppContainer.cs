using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;

namespace ContainerLint.Rules;

/// <summary>A container that a Dockerfile makes, as the run knows it.</summary>
/// <param name="Document">The Dockerfile.</param>
/// <param name="States">Its stages.</param>
/// <param name="Image">What is in the image that the last stage builds on.</param>
internal sealed record AppContainer(DockerfileDocument Document, IReadOnlyList<StageState> States, BaseImage Image)
{
    /// <summary>The project that is published, with its path; null if it is not known.</summary>
    public (string Path, ProjectSyntax Syntax)? Project { get; init; }

    /// <summary>The services that build it.</summary>
    public IReadOnlyList<ServiceInRun> Services { get; init; } = [];

    /// <summary>The last stage.</summary>
    public StageState Final => States[States.Count - 1];

    /// <summary>What the container starts.</summary>
    public StartCommand? Start => StartCommand.Of(Final);

    /// <summary>Whether a build ends with the last stage.</summary>
    public bool IsBuiltBy(ImageBuild build) => build.Target is not { } target
        || string.Equals(target, Final.Stage.Name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A service that builds a container.</summary>
/// <param name="Document">Its compose file.</param>
/// <param name="Facts">What the file says of it.</param>
/// <param name="Build">Its build.</param>
/// <param name="Others">What other compose files of the folder say of a service of its name.</param>
internal sealed record ServiceInRun(
    ComposeDocument Document, ServiceFacts Facts, ImageBuild Build, IReadOnlyList<ServiceFacts> Others)
{
    /// <summary>All that is said of it.</summary>
    public IEnumerable<ServiceFacts> All => Others.Prepend(Facts);

    /// <summary>
    /// Whether a variable is set, and its value: null if it is not known, or compose files differ.
    /// </summary>
    public bool TryGet(string variable, out string? value)
    {
        value = null;
        var isSet = false;
        foreach (var facts in All)
        {
            if (!facts.Environment.TryGetValue(variable, out var text))
                continue;
            value = !isSet || value == text?.Value ? text?.Value : null;
            isSet = true;
        }

        return isSet;
    }
}
