using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2000: BuildKit cannot read the Dockerfile.</summary>
public sealed partial class InvalidDockerfile() : InvalidFile(DockerfileLanguage.Instance);
