using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2024: a variable in FROM or ARG is malformed.</summary>
public sealed partial class MalformedSubstitution() : SyntaxErrorRule(DockerfileErrorKinds.MalformedSubstitution);
