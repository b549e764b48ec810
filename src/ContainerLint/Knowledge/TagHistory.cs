namespace ContainerLint.Knowledge;

/// <summary>When a tag of an official image was built.</summary>
/// <param name="First">The first day.</param>
/// <param name="Removed">The day it was removed; null if it was still built at the end of the record.</param>
internal readonly record struct TagHistory(Day First, Day? Removed);
