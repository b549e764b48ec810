using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2000: BuildKit cannot read the Dockerfile.</summary>
public sealed class InvalidDockerfile() : InvalidFile(DockerfileLanguage.Instance);
