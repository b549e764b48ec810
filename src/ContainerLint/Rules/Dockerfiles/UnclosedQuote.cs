using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2025: a quote in FROM or ARG is not closed.</summary>
public sealed partial class UnclosedQuote() : SyntaxErrorRule(DockerfileErrorKinds.UnclosedQuote);
