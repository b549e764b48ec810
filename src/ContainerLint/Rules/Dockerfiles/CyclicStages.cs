using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2019: a stage copies from or mounts itself.</summary>
public sealed partial class CyclicStages() : SyntaxErrorRule(DockerfileErrorKinds.CyclicStages);
