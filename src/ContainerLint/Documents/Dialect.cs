namespace ContainerLint.Documents;

/// <summary>
/// What a library or tool makes of a reference: how it reads it, joins it with parts that are set elsewhere, and what
/// it puts in front. Each row names the versions it was tried with and the member that decides.
/// </summary>
public sealed class Dialect
{
    private Dialect(string library, string source)
    {
        Library = library;
        Source = source;
    }

    /// <summary>Docker, and whatever does as it does.</summary>
    public static Dialect Docker { get; } = new("Docker", "distribution/reference v0.6.0: ParseNormalizedNamed");

    /// <summary>Aspire's plain containers, which have no registry of their own.</summary>
    public static Dialect Aspire { get; } =
        new("Aspire", "Aspire.Hosting 9.1 to 13.6.5: WithImage, WithImageTag, TryGetContainerImageName")
        {
            ReplacesTag = true,
            TagAndDigestExclude = true,
            ReportsSecondTag = true,
            EmptyTagReplaces = true,
            HasIntegrations = true,
        };

    /// <summary>
    /// Aspire's integrations, and what may be one: the registry of the integration stays in front of whatever the image
    /// is.
    /// </summary>
    public static Dialect AspireIntegration { get; } =
        new("Aspire", "Aspire.Hosting.PostgreSQL, .Redis and .RabbitMQ 13.6.5: AddPostgres, AddRedis, AddRabbitMQ")
        {
            ReplacesTag = true,
            TagAndDigestExclude = true,
            ReportsSecondTag = true,
            EmptyTagReplaces = true,
            HasIntegrations = true,
            KeepsRegistry = true,
        };

    /// <summary>Aspire's <c>ContainerImageAnnotation</c>: the image is never parsed.</summary>
    public static Dialect AspireAnnotation { get; } =
        new("Aspire", "Aspire.Hosting 8.0 to 13.6.5: ContainerImageAnnotation") { TagAndDigestExclude = true };

    /// <summary>Aspire: the name under which an image is built and pushed.</summary>
    public static Dialect AspireRemote { get; } = new("Aspire", "Aspire.Hosting 13.6.5: WithRemoteImageName");

    /// <summary>Testcontainers: one string.</summary>
    public static Dialect Testcontainers { get; } = new(
        "Testcontainers", "Testcontainers 3.10.0 to 4.16.0: MatchImage.Match, DockerRegistryAuthenticationProvider")
    {
        TreatsHubAsOther = true,
    };

    /// <summary>Testcontainers' <c>DockerImage</c> in parts: nothing is parsed; each part is trimmed.</summary>
    public static Dialect DockerImage { get; } =
        new("Testcontainers", "Testcontainers 4.0 to 4.16.0: DockerImage") { Trims = true, TreatsHubAsOther = true };

    /// <summary>The Docker Engine API: a separate tag replaces the one in the image.</summary>
    public static Dialect Engine { get; } =
        new("Docker.DotNet", "Docker Engine API 1.51: ImageCreate") { ReplacesTag = true };

    /// <summary>The Docker Engine API: the name an image gets when it is committed, tagged or imported.</summary>
    public static Dialect EngineTarget { get; } = new("Docker.DotNet", "Docker Engine API 1.51: ImageTag");

    /// <summary>Squadron: a separate tag replaces the one in the image.</summary>
    public static Dialect Squadron { get; } =
        new("Squadron", "Squadron.Core: ContainerResourceBuilder") { ReplacesTag = true };

    /// <summary>TestEnvironment.Docker: name and tag of a record.</summary>
    public static Dialect TestEnvironment { get; } =
        new("TestEnvironment.Docker", "TestEnvironment.Docker: ContainerParameters");

    /// <summary>FluentDocker: name and tags of a built image.</summary>
    public static Dialect FluentDocker { get; } = new("FluentDocker", "Ductus.FluentDocker: ImageBuilder");

    /// <summary>The name of the library or tool.</summary>
    public string Library { get; }

    /// <summary>The versions and members that this row follows.</summary>
    public string Source { get; }

    /// <summary>Whether a separate tag replaces the one in the image; otherwise it is appended.</summary>
    public bool ReplacesTag { get; private init; }

    /// <summary>Whether setting a tag clears the digest and vice versa.</summary>
    public bool TagAndDigestExclude { get; private init; }

    /// <summary>Whether a separate tag beside one in the image is reported.</summary>
    public bool ReportsSecondTag { get; private init; }

    /// <summary>Whether an empty tag replaces the tag and digest of the image, which leaves none.</summary>
    public bool EmptyTagReplaces { get; private init; }

    /// <summary>Whether spaces, colons and slashes around a part are trimmed.</summary>
    public bool Trims { get; private init; }

    /// <summary>Whether some of its resources have a registry of their own.</summary>
    public bool HasIntegrations { get; private init; }

    /// <summary>
    /// Whether a registry set elsewhere stays in front of the image, so that a registry in the image becomes a part of
    /// the path.
    /// </summary>
    public bool KeepsRegistry { get; private init; }

    /// <summary>
    /// Whether <c>docker.io/…</c> is a registry like any other to it: the login and the mirror that it uses for names
    /// without a registry do not apply.
    /// </summary>
    public bool TreatsHubAsOther { get; private init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Library} ({Source})";
}
