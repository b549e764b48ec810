namespace ContainerLint.Knowledge;

/// <summary>An old address of images, and the one that takes its place.</summary>
/// <param name="From">The old host, perhaps with the beginning of a path (<c>gcr.io/google-containers</c>).</param>
/// <param name="To">The new host, with the path that takes the place of the old beginning.</param>
/// <param name="Status">
/// What has become of it, in a word: <c>alias</c>, <c>frozen</c>, <c>deprecated</c>, <c>migrated</c>.
/// </param>
/// <param name="IsSame">Whether the same path brings the same images there, byte for byte.</param>
/// <param name="Since">The day, month or year since when; null if not known.</param>
/// <param name="Note">What else there is to say; perhaps empty.</param>
/// <param name="Source">Where it is said.</param>
internal sealed record RegistryMove(
    string From, string To, string Status, bool IsSame, string? Since, string Note, string Source);
