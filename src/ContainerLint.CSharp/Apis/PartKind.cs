namespace ContainerLint.CSharp.Apis;

/// <summary>What an API takes an argument or a property for.</summary>
internal enum PartKind
{
    /// <summary>Nothing to do with images: a name, a path, an option.</summary>
    Other,

    /// <summary>A reference, possibly completed by a tag or digest set elsewhere.</summary>
    Full,

    /// <summary>A repository that the library does not parse: a tag in it is a mistake.</summary>
    Repository,

    /// <summary>A registry host, optionally with a path.</summary>
    Registry,

    /// <summary>A registry, optionally with a path, that replaces the one given beside it.</summary>
    HubPrefix,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>A digest with its algorithm.</summary>
    Digest,

    /// <summary>A SHA-256 digest without its algorithm.</summary>
    Hex,

    /// <summary>A tag, or a digest with its algorithm.</summary>
    TagOrDigest,

    /// <summary>A reference or an image ID.</summary>
    FullOrId,

    /// <summary>A reference or the name of a build stage.</summary>
    FullOrStage,

    /// <summary>A reference after <c>DOCKER|</c>; with any other prefix, not an image.</summary>
    Prefixed,

    /// <summary>The name of a build argument.</summary>
    ArgumentName,

    /// <summary>The value of a build argument: a reference if the argument's name contains <c>IMAGE</c>.</summary>
    ArgumentValue,

    /// <summary>Build arguments, as <c>NAME=value</c> or as entries of a dictionary.</summary>
    Arguments,

    /// <summary>The name of a build stage defined here.</summary>
    StageName,

    /// <summary>The text of a Dockerfile.</summary>
    Dockerfile,

    /// <summary>A command line that may name images.</summary>
    Command,

    /// <summary>
    /// A folder, function or other source that the image is built from, so that its name is not pulled.
    /// </summary>
    BuildContext,

    /// <summary>A folder with a Dockerfile that the image is built from.</summary>
    BuildFolder,

    /// <summary>An object that knows the folder which a <see cref="BuildFolder"/> starts in.</summary>
    FolderStart,

    /// <summary>The path of the Dockerfile in its folder.</summary>
    DockerfilePath,

    /// <summary>The path of the Dockerfile in the working folder, wherever the build's folder is.</summary>
    BuildFile,

    /// <summary>The stage to build.</summary>
    BuildTarget,

    /// <summary>The name of the resource or container that the image belongs to.</summary>
    Owner,
}
