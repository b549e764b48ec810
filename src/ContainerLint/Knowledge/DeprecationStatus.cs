namespace ContainerLint.Knowledge;

/// <summary>What has become of an image.</summary>
internal enum DeprecationStatus
{
    /// <summary>Its makers advise against it.</summary>
    Deprecated,

    /// <summary>It is built elsewhere now.</summary>
    Moved,

    /// <summary>It can be pulled, but is not renewed.</summary>
    Stale,

    /// <summary>It is no official image any more; what was pushed can still be pulled.</summary>
    Removed,

    /// <summary>It cannot be pulled any more.</summary>
    Gone,

    /// <summary>Some of its tags have reached their end.</summary>
    EndedTags,
}
