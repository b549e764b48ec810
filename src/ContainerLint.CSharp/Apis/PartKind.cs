namespace ContainerLint.CSharp.Apis;

/// <summary>What an argument or a property of an API carries.</summary>
internal enum PartKind
{
    /// <summary>Nothing of a reference: a name, a path, an option.</summary>
    Other,

    /// <summary>A reference, whole or waiting for a tag that is given elsewhere.</summary>
    Full,

    /// <summary>A repository that is never parsed: a tag in it is a mistake.</summary>
    Repository,

    /// <summary>A registry host, perhaps with a path.</summary>
    Registry,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>A digest with its algorithm.</summary>
    Digest,

    /// <summary>A SHA-256 digest without its algorithm.</summary>
    Hex,

    /// <summary>A tag, or a digest with its algorithm.</summary>
    TagOrDigest,

    /// <summary>A reference, or the ID of an image.</summary>
    FullOrId,

    /// <summary>A reference, or the name of a stage.</summary>
    FullOrStage,

    /// <summary>A reference behind <c>DOCKER|</c>; behind anything else, no image.</summary>
    Prefixed,

    /// <summary>The name of a build argument.</summary>
    ArgumentName,

    /// <summary>The value of a build argument: a reference if the name of the argument says so.</summary>
    ArgumentValue,

    /// <summary>Build arguments: <c>NAME=value</c> or entries of a dictionary.</summary>
    Arguments,

    /// <summary>The name of a stage that is made here.</summary>
    StageName,

    /// <summary>The text of a Dockerfile.</summary>
    Dockerfile,

    /// <summary>A command line that may name images.</summary>
    Command,

    /// <summary>What the image belongs to: the name of a resource, of a container.</summary>
    Owner,
}
