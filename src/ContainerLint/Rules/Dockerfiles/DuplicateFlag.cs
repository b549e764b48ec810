using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2009: a flag is given twice.</summary>
public sealed partial class DuplicateFlag() : SyntaxErrorRule(DockerfileErrorKinds.DuplicateFlag);
