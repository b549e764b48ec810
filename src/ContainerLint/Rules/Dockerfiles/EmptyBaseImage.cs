using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2023: the image of FROM is empty after variable expansion.</summary>
public sealed partial class EmptyBaseImage() : SyntaxErrorRule(DockerfileErrorKinds.EmptyBaseImage);
