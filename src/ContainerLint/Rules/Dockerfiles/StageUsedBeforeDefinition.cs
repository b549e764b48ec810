using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2020: a stage copies from or mounts a stage below it.</summary>
public sealed partial class StageUsedBeforeDefinition()
    : SyntaxErrorRule(DockerfileErrorKinds.StageUsedBeforeDefinition);
