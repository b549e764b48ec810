namespace ContainerLint.Cli.Pinning;

/// <summary>What a pinned reference contains.</summary>
internal enum PinPolicy
{
    /// <summary>The most precise tag of the image.</summary>
    Tag,

    /// <summary>The most precise tag, for people, and the digest.</summary>
    TagAndDigest,

    /// <summary>The digest only.</summary>
    Digest,
}
