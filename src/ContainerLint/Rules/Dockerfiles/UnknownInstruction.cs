using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2001: a line starts with a word that is not an instruction.</summary>
public sealed partial class UnknownInstruction() : SyntaxErrorRule(DockerfileErrorKinds.UnknownInstruction);
