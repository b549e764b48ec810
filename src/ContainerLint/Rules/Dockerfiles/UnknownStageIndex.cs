using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2018: --from names a stage by a number that no stage has.</summary>
public sealed partial class UnknownStageIndex() : SyntaxErrorRule(DockerfileErrorKinds.UnknownStageIndex);
