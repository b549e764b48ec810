using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2002: an instruction is above the first FROM.</summary>
public sealed partial class InstructionBeforeFrom() : SyntaxErrorRule(DockerfileErrorKinds.InstructionBeforeFrom);
