namespace ContainerLint.CSharp.Apis;

/// <summary>
/// How the parts of a reference that several calls or properties of one object give are put together.
/// </summary>
internal sealed class Composition
{
    private Composition()
    {
    }

    /// <summary>Aspire: images are parsed, a later tag or digest replaces what the image says.</summary>
    public static Composition Aspire { get; } =
        new() { ReplacesTag = true, TagAndDigestExclude = true, ReportsSecondTag = true };

    /// <summary>Aspire's annotation: the image is never parsed.</summary>
    public static Composition Annotation { get; } = new() { TagAndDigestExclude = true };

    /// <summary>Aspire's name for what it builds and pushes.</summary>
    public static Composition Remote { get; } = new();

    /// <summary>Testcontainers: nothing is parsed, each part is trimmed.</summary>
    public static Composition DockerImage { get; } = new() { Trims = true };

    /// <summary>The Docker engine: a tag beside the image replaces the image's own.</summary>
    public static Composition Engine { get; } = new() { ReplacesTag = true };

    /// <summary>The Docker engine: what an image is named when it is committed, tagged or imported.</summary>
    public static Composition EngineTarget { get; } = new();

    /// <summary>Squadron: the tag of its own call replaces the image's.</summary>
    public static Composition Squadron { get; } = new() { ReplacesTag = true };

    /// <summary>TestEnvironment.Docker: name and tag of a record.</summary>
    public static Composition TestEnvironment { get; } = new();

    /// <summary>FluentDocker: name and tags of an image that is built.</summary>
    public static Composition FluentDocker { get; } = new();

    /// <summary>
    /// Whether a tag that is given replaces the one in the image; else it is appended to what is there.
    /// </summary>
    public bool ReplacesTag { get; private init; }

    /// <summary>Whether setting a tag clears the digest, and the other way round.</summary>
    public bool TagAndDigestExclude { get; private init; }

    /// <summary>Whether a tag besides the image's own is a mistake worth saying.</summary>
    public bool ReportsSecondTag { get; private init; }

    /// <summary>Whether blanks, colons and slashes around a part are dropped.</summary>
    public bool Trims { get; private init; }
}
