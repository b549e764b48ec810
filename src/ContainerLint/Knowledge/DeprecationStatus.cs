namespace ContainerLint.Knowledge;

/// <summary>What happened to an image.</summary>
internal enum DeprecationStatus
{
    /// <summary>Its publisher advises against it.</summary>
    Deprecated,

    /// <summary>It is now published elsewhere.</summary>
    Moved,

    /// <summary>It can be pulled but is no longer updated.</summary>
    Stale,

    /// <summary>It is no longer an official image; what was pushed can still be pulled.</summary>
    Removed,

    /// <summary>It can no longer be pulled.</summary>
    Gone,

    /// <summary>It needs an account.</summary>
    Paid,

    /// <summary>Some of its tags are no longer updated.</summary>
    EndedTags,
}
