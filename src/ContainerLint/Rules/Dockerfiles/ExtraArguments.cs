using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2006: an instruction has too many arguments.</summary>
public sealed partial class ExtraArguments() : SyntaxErrorRule(DockerfileErrorKinds.ExtraArguments);
