namespace ContainerLint.Languages.Yaml;

/// <summary>A node of a YAML tree.</summary>
internal abstract class YamlNode
{
    /// <summary>Where the node starts, including its anchor and tag.</summary>
    public required int Start { get; init; }

    /// <summary>The explicit tag (<c>!reset</c>), or null.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether the node removes the nodes of earlier documents at its path.</summary>
    public bool IsReset => Tag == "!reset";

    /// <summary>Whether the node replaces the nodes of earlier documents at its path instead of being merged.</summary>
    public bool IsOverride => Tag == "!override";
}
