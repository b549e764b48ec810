namespace ContainerLint.Languages.Yaml;

/// <summary>A sequence. An alias among its items is the node that it refers to.</summary>
internal sealed class YamlSequence : YamlNode
{
    /// <summary>The items, in order.</summary>
    public List<YamlNode> Items { get; } = [];
}
