using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2013: ONBUILD is followed by an instruction that it does not take.</summary>
public sealed partial class InvalidTrigger() : SyntaxErrorRule(DockerfileErrorKinds.InvalidTrigger);
