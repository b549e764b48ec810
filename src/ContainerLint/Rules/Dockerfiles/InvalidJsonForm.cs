using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2011: the JSON form of an instruction is invalid.</summary>
public sealed partial class InvalidJsonForm() : SyntaxErrorRule(DockerfileErrorKinds.InvalidJsonForm);
