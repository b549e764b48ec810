using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2014: a heredoc has no end.</summary>
public sealed class UnterminatedHeredoc() : SyntaxErrorRule(DockerfileErrorKinds.UnterminatedHeredoc);
