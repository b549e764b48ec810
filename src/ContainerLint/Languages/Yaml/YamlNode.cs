namespace ContainerLint.Languages.Yaml;

/// <summary>A node of a YAML tree, with the place where it is written.</summary>
internal abstract class YamlNode
{
    /// <summary>Where the node begins, with its anchor and its tag.</summary>
    public required int Start { get; init; }

    /// <summary>The tag that is written (<c>!reset</c>), or null.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether the node removes what an earlier document says at its place.</summary>
    public bool IsReset => Tag == "!reset";

    /// <summary>Whether the node replaces, whole, what an earlier document says at its place.</summary>
    public bool IsOverride => Tag == "!override";
}
