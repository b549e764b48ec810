using ContainerLint.Languages.Yaml;

namespace ContainerLint.Rules;

/// <summary>CL3002: an alias refers to an anchor that is not above it.</summary>
public sealed partial class UnknownAnchor() : SyntaxErrorRule(YamlErrorKinds.UnknownAnchor);
