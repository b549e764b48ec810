using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2017: a stage has an invalid name.</summary>
public sealed partial class InvalidStageName() : SyntaxErrorRule(DockerfileErrorKinds.InvalidStageName);
