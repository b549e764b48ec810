namespace ContainerLint.Cli.Pinning;

/// <summary>How a pinned reference reads.</summary>
internal enum PinPolicy
{
    /// <summary>The most precise tag of the image.</summary>
    Tag,

    /// <summary>The most precise tag, for people, and the digest.</summary>
    TagAndDigest,

    /// <summary>The digest alone.</summary>
    Digest,
}
