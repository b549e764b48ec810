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

    /// <summary>Run as a service of a compose file.</summary>
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

    /// <summary>Pulled by a program, to be used by somebody else.</summary>
    Pulled,

    /// <summary>An image that is on the machine already: inspected, tagged, saved or removed, never pulled.</summary>
    Local,

    /// <summary>Names what the file's owner builds. It is never pulled, so never "unpinned".</summary>
    Built,

    /// <summary>Names what the file's owner pushes, or tags to push it.</summary>
    Pushed,
}
