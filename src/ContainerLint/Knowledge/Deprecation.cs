namespace ContainerLint.Knowledge;

/// <summary>An image that should no longer be used.</summary>
/// <param name="Repository">The full name of the repository; a <c>*</c> at the end matches any path.</param>
/// <param name="Status">What happened to it.</param>
/// <param name="Since">The day, month or year (<c>2023-06-27</c>, <c>2022-07</c>); null if unknown.</param>
/// <param name="Successors">The images that replace it, best first; may be empty.</param>
/// <param name="Tags">The affected tags.</param>
/// <param name="Reason">Why, in a few words; may be empty.</param>
/// <param name="Source">Where it was announced.</param>
internal sealed record Deprecation(
    string Repository,
    DeprecationStatus Status,
    string? Since,
    IReadOnlyList<string> Successors,
    TagPatterns Tags,
    string Reason,
    string Source)
{
    /// <summary>Whether the same tags are at the new name.</summary>
    public bool KeepsTags { get; init; }

    /// <summary>The last tag that is as <c>latest</c> was before, and not affected; null if there is none.</summary>
    public string? LastTag { get; init; }

    /// <summary>Whether a pull of the affected tags fails.</summary>
    public bool Fails { get; init; }

    /// <summary>
    /// Whether the successor is the place where the images of a namespace are now, under names that differ.
    /// </summary>
    public bool IsScattered { get; init; }

    /// <summary>Whether it applies on a day; true if it is unknown since when.</summary>
    public bool IsInForce(Day today) => Since is null || !Day.TryParseFirst(Since, out var day) || day <= today;
}
