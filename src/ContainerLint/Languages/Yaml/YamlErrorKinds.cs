using ContainerLint.Documents;

namespace ContainerLint.Languages.Yaml;

/// <summary>The kinds of errors in YAML, as go.yaml.in/yaml distinguishes them, which compose-go reads with.</summary>
internal static class YamlErrorKinds
{
    /// <summary>The text is not YAML, or is more than can be read.</summary>
    public static SyntaxErrorKind Malformed { get; } = new("yaml");

    /// <summary>"mapping key … already defined": <c>decoder.mapping</c>.</summary>
    public static SyntaxErrorKind DuplicateKey { get; } = new("mapping key already defined");

    /// <summary>"unknown anchor … referenced": <c>parser.alias</c>.</summary>
    public static SyntaxErrorKind UnknownAnchor { get; } = new("unknown anchor");
}
