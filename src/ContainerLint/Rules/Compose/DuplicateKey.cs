using ContainerLint.Languages.Yaml;

namespace ContainerLint.Rules;

/// <summary>CL3001: a mapping has the same key twice.</summary>
public sealed partial class DuplicateKey() : SyntaxErrorRule(YamlErrorKinds.DuplicateKey);
