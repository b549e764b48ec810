using ContainerLint.Compose.Yaml;

namespace ContainerLint.Compose;

/// <summary>What a compose file says, beyond its images.</summary>
public sealed class ComposeSyntax
{
    internal ComposeSyntax(YamlTree tree, IReadOnlyList<string> services, IReadOnlyList<ComposeBuild> builds)
    {
        Tree = tree;
        Services = services;
        Builds = builds;
    }

    /// <summary>The names of the services, in the order of the text.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>What is built, one for each service that builds, in the order of the text.</summary>
    public IReadOnlyList<ComposeBuild> Builds { get; }

    /// <summary>The file as YAML.</summary>
    internal YamlTree Tree { get; }
}
