using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2010: ENV, LABEL or ARG has no name or no value.</summary>
public sealed partial class MalformedKeyValue() : SyntaxErrorRule(DockerfileErrorKinds.MalformedKeyValue);
