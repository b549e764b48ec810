namespace ContainerLint.Documents;

/// <summary>The languages in which references are read.</summary>
public enum Language
{
    /// <summary>Dockerfiles and Containerfiles.</summary>
    Dockerfile,

    /// <summary>Compose files.</summary>
    Compose,

    /// <summary>C# code; read by <c>ContainerLint.CSharp</c>, for the core has no C# parser.</summary>
    CSharp,

    /// <summary>
    /// Project files of MSBuild, whose properties name images: <c>.csproj</c>, <c>.props</c>, <c>.targets</c>.
    /// </summary>
    Project,
}
