using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2000: the Dockerfile cannot be split into instructions.</summary>
public sealed partial class InvalidDockerfile() : SyntaxErrorRule(DockerfileErrorKinds.Malformed);
