namespace ContainerLint.Languages.Compose;

/// <summary>
/// What a compose file says, beyond its images. The YAML tree itself is let go: a run holds thousands of files.
/// </summary>
public sealed class ComposeSyntax
{
    internal ComposeSyntax(IReadOnlyList<string> services, IReadOnlyList<ComposeBuild> builds)
    {
        Services = services;
        Builds = builds;
    }

    /// <summary>The names of the services, in the order of the text.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>What is built, one for each service that builds, in the order of the text.</summary>
    public IReadOnlyList<ComposeBuild> Builds { get; }
}
