using ContainerLint.Languages.Yaml;

namespace ContainerLint.Rules;

/// <summary>CL3000: the compose file is not YAML.</summary>
public sealed partial class InvalidComposeFile() : SyntaxErrorRule(YamlErrorKinds.Malformed);
