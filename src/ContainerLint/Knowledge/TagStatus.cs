namespace ContainerLint.Knowledge;

/// <summary>What is known of a tag of an official image.</summary>
internal enum TagStatus
{
    /// <summary>Not in the record, but it may be newer.</summary>
    Unknown,

    /// <summary>Built on the last day of the record.</summary>
    Built,

    /// <summary>Formerly built, but removed.</summary>
    Removed,

    /// <summary>Never built, and it cannot have appeared since.</summary>
    NeverBuilt,
}
