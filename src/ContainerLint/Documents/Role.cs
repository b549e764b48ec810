namespace ContainerLint.Documents;

/// <summary>What an image is used for.</summary>
public enum Role
{
    /// <summary>The base of a stage: <c>FROM</c>.</summary>
    Base,

    /// <summary>Files are copied from it: <c>COPY --from</c>.</summary>
    Copied,

    /// <summary>Mounted while a command runs: <c>RUN --mount=from=</c>.</summary>
    Mounted,

    /// <summary>The Dockerfile frontend: <c># syntax=</c>.</summary>
    Frontend,

    /// <summary>Run as a service: compose <c>image:</c>.</summary>
    Service,

    /// <summary>Run before a service starts: compose <c>pre_start</c>.</summary>
    Hook,

    /// <summary>Mounted as a volume: compose <c>type: image</c>.</summary>
    Volume,

    /// <summary>A named build context: <c>docker-image://</c>.</summary>
    Context,

    /// <summary>A source of cached layers: <c>cache_from</c>.</summary>
    Cache,

    /// <summary>Generates a bill of materials: <c>sbom: generator=</c>.</summary>
    Generator,

    /// <summary>Run by a program: Testcontainers, Aspire, a Kubernetes client.</summary>
    Run,

    /// <summary>Pulled by a program for later use.</summary>
    Pulled,

    /// <summary>Already on the machine: inspected, tagged, saved or removed, but not pulled.</summary>
    Local,

    /// <summary>The name of an image that the user builds. It is not pulled, so it is never "unpinned".</summary>
    Built,

    /// <summary>The name of an image that the user pushes, or tags for a push.</summary>
    Pushed,
}
