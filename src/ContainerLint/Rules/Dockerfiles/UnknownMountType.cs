using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2022: RUN --mount has an unknown type.</summary>
public sealed partial class UnknownMountType() : SyntaxErrorRule(DockerfileErrorKinds.UnknownMountType);
