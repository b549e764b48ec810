using ContainerLint.Languages.Yaml;

namespace ContainerLint.Languages.Compose;

/// <summary>A service in one file, or part of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Nodes">Its nodes, those of later documents last.</param>
internal sealed record ComposeLayer(ComposeFile File, IReadOnlyList<YamlNode> Nodes)
{
    /// <summary>The part under a key.</summary>
    public ComposeLayer Under(string key) => this with { Nodes = File.Under(Nodes, key) };

    /// <summary>The part under a key in the last layer that has it; null if none has.</summary>
    /// <param name="chain">The layers of a service, each overriding those before it.</param>
    /// <param name="key">The key.</param>
    public static ComposeLayer? Last(IReadOnlyList<ComposeLayer> chain, string key)
    {
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            if (chain[i].Under(key) is { IsEmpty: false } part)
                return part;
        }

        return null;
    }

    /// <summary>Whether there are no nodes.</summary>
    public bool IsEmpty => Nodes.Count == 0;
}
