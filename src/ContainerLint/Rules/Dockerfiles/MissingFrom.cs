using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2003: the file has no FROM.</summary>
public sealed class MissingFrom() : SyntaxErrorRule(DockerfileErrorKinds.MissingFrom);
