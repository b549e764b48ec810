namespace ContainerLint.Rules;

/// <summary>What is asked of an image that a digest names.</summary>
internal enum TagBesideDigest
{
    /// <summary>A tag says beside it which version that is.</summary>
    Required,

    /// <summary>No tag stands beside it, for nothing reads it.</summary>
    Forbidden,
}
