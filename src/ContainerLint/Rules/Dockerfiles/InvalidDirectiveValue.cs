using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2016: a parser directive has a value that it does not take.</summary>
public sealed partial class InvalidDirectiveValue() : SyntaxErrorRule(DockerfileErrorKinds.InvalidDirectiveValue);
