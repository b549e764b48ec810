using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2014: a heredoc has no end.</summary>
public sealed partial class UnterminatedHeredoc() : SyntaxErrorRule(DockerfileErrorKinds.UnterminatedHeredoc);
