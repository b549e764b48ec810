using ContainerLint.Languages.Compose;

namespace ContainerLint.Rules;

/// <summary>CL3004: BuildKit refuses a dockerfile_inline.</summary>
public sealed partial class InvalidInlineDockerfile() : SyntaxErrorRule(ComposeErrorKinds.InvalidInlineDockerfile);
