namespace ContainerLint.CSharp.Apis;

/// <summary>
/// How a library makes one reference of the parts that several calls or properties of one object set.
/// </summary>
internal sealed class Composition
{
    private Composition()
    {
    }

    /// <summary>Aspire: the image is parsed; a later tag or digest replaces the one in it.</summary>
    public static Composition Aspire { get; } =
        new() { ReplacesTag = true, TagAndDigestExclude = true, ReportsSecondTag = true };

    /// <summary>Aspire's <c>ContainerImageAnnotation</c>: the image is never parsed.</summary>
    public static Composition Annotation { get; } = new() { TagAndDigestExclude = true };

    /// <summary>Aspire: the name under which an image is built and pushed.</summary>
    public static Composition Remote { get; } = new();

    /// <summary>Testcontainers: nothing is parsed; each part is trimmed.</summary>
    public static Composition DockerImage { get; } = new() { Trims = true };

    /// <summary>The Docker Engine API: a separate tag replaces the one in the image.</summary>
    public static Composition Engine { get; } = new() { ReplacesTag = true };

    /// <summary>The Docker Engine API: the name an image gets when it is committed, tagged or imported.</summary>
    public static Composition EngineTarget { get; } = new();

    /// <summary>Squadron: a separate tag replaces the one in the image.</summary>
    public static Composition Squadron { get; } = new() { ReplacesTag = true };

    /// <summary>TestEnvironment.Docker: name and tag of a record.</summary>
    public static Composition TestEnvironment { get; } = new();

    /// <summary>FluentDocker: name and tags of a built image.</summary>
    public static Composition FluentDocker { get; } = new();

    /// <summary>Whether a separate tag replaces the one in the image; otherwise it is appended.</summary>
    public bool ReplacesTag { get; private init; }

    /// <summary>Whether setting a tag clears the digest and vice versa.</summary>
    public bool TagAndDigestExclude { get; private init; }

    /// <summary>Whether a separate tag beside one in the image is reported.</summary>
    public bool ReportsSecondTag { get; private init; }

    /// <summary>Whether spaces, colons and slashes around a part are trimmed.</summary>
    public bool Trims { get; private init; }
}
