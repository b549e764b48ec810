namespace ContainerLint.Languages.Compose;

/// <summary>
/// The services and builds of a compose file, without its YAML tree, because a run holds thousands of files.
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

    /// <summary>The builds of the services that build, in the order of the text.</summary>
    public IReadOnlyList<ComposeBuild> Builds { get; }
}
