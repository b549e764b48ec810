using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2004: the file has no instructions.</summary>
public sealed partial class EmptyDockerfile() : SyntaxErrorRule(DockerfileErrorKinds.EmptyDockerfile);
