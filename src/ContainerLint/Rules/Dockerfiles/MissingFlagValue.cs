using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2008: a flag has no value.</summary>
public sealed partial class MissingFlagValue() : SyntaxErrorRule(DockerfileErrorKinds.MissingFlagValue);
