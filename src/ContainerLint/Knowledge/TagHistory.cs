namespace ContainerLint.Knowledge;

/// <summary>When a tag of an official image was built.</summary>
/// <param name="First">The first day.</param>
/// <param name="Left">
/// The day from which it was built no more; null if it still was on the last day of the record.
/// </param>
internal readonly record struct TagHistory(Day First, Day? Left);
