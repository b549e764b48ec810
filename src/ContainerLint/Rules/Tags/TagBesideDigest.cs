namespace ContainerLint.Rules;

/// <summary>Whether a reference with a digest must have a tag as well.</summary>
internal enum TagBesideDigest
{
    /// <summary>A tag says which version the digest is.</summary>
    Required,

    /// <summary>No tag, because nothing reads it.</summary>
    Forbidden,
}
