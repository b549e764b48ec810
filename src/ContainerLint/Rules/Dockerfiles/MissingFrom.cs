using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2003: the file has no FROM.</summary>
public sealed partial class MissingFrom() : SyntaxErrorRule(DockerfileErrorKinds.MissingFrom);
