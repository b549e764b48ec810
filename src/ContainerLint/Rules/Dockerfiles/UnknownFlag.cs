using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2007: an instruction does not have a flag.</summary>
public sealed partial class UnknownFlag() : SyntaxErrorRule(DockerfileErrorKinds.UnknownFlag);
