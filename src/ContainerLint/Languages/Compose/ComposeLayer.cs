using ContainerLint.Languages.Yaml;

namespace ContainerLint.Languages.Compose;

/// <summary>A service, or a part of one, as one file says it.</summary>
/// <param name="File">The file.</param>
/// <param name="Nodes">The nodes in it, those of later documents last.</param>
internal sealed record ComposeLayer(ComposeFile File, IReadOnlyList<YamlNode> Nodes)
{
    /// <summary>What stands under a key.</summary>
    public ComposeLayer Under(string key) => this with { Nodes = File.Under(Nodes, key) };

    /// <summary>Whether nothing stands here.</summary>
    public bool IsEmpty => Nodes.Count == 0;
}
