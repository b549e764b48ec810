using ContainerLint.Languages.Yaml;

namespace ContainerLint.Languages.Compose;

/// <summary>The YAML tree of a compose file, with the place of everything in it.</summary>
public sealed class ComposeSyntax
{
    private readonly ComposeFile file;

    internal ComposeSyntax(ComposeFile file) => this.file = file;

    /// <summary>The names of the services, in the order of the text.</summary>
    public IReadOnlyList<string> Services => file.Services;

    /// <summary>The file.</summary>
    internal ComposeFile File => file;

    /// <summary>The tree.</summary>
    internal YamlTree Tree => file.Tree;
}
