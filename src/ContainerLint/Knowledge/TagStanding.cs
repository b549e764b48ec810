namespace ContainerLint.Knowledge;

/// <summary>What is known of a tag of an official image.</summary>
internal enum TagStanding
{
    /// <summary>Not in the record, but it may be newer than that.</summary>
    Unknown,

    /// <summary>Built on the last day of the record.</summary>
    Built,

    /// <summary>Built once, and no more.</summary>
    Left,

    /// <summary>Never built, nor can it have come since.</summary>
    Never,
}
