namespace ContainerLint.Documents;

/// <summary>The languages in which references are read.</summary>
public enum Language
{
    /// <summary>Dockerfiles and Containerfiles.</summary>
    Dockerfile,

    /// <summary>Compose files.</summary>
    Compose,
}
