namespace ContainerLint.Knowledge;

/// <summary>An image that should not be used any more.</summary>
/// <param name="Repository">The repository, nothing left out; <c>*</c> at its end stands for any path.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Since">
/// The day, month or year since when (<c>2023-06-27</c>, <c>2022-07</c>); null if not known.
/// </param>
/// <param name="Successors">The images that take its place, best first; perhaps none.</param>
/// <param name="Tags">The tags that are meant; none if all are.</param>
/// <param name="Reason">Why, in a few words; perhaps empty.</param>
/// <param name="Source">Where it is said.</param>
internal sealed record Deprecation(
    string Repository,
    DeprecationStatus Status,
    string? Since,
    IReadOnlyList<string> Successors,
    IReadOnlyList<string> Tags,
    string Reason,
    string Source)
{
    /// <summary>Whether it was so on a day already; true if it is not known since when.</summary>
    public bool IsInForce(Day today) => Since is null || !Day.TryParseFirst(Since, out var day) || day <= today;
}
