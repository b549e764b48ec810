using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2026: FROM requires a variable that is not declared.</summary>
public sealed partial class UnsetRequiredArgument() : SyntaxErrorRule(DockerfileErrorKinds.UnsetRequiredArgument);
