using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2021: --from or --mount=from= contains a variable.</summary>
public sealed partial class VariableInFromFlag() : SyntaxErrorRule(DockerfileErrorKinds.VariableInFromFlag);
