using ContainerLint.Languages.Yaml;

namespace ContainerLint.Languages.Compose;

/// <summary>A service in one file, or part of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Nodes">Its nodes, those of later documents last.</param>
internal sealed record ComposeLayer(ComposeFile File, IReadOnlyList<YamlNode> Nodes)
{
    /// <summary>The part under a key.</summary>
    public ComposeLayer Under(string key) => this with { Nodes = File.Under(Nodes, key) };

    /// <summary>Whether there are no nodes.</summary>
    public bool IsEmpty => Nodes.Count == 0;
}
