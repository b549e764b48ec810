namespace ContainerLint.Knowledge;

/// <summary>An old address of images and its replacement.</summary>
/// <param name="From">The old host, optionally with a path prefix (<c>gcr.io/google-containers</c>).</param>
/// <param name="To">The new host, with the replacement for the path prefix.</param>
/// <param name="Status">
/// What happened to it, in a word: <c>alias</c>, <c>frozen</c>, <c>deprecated</c>, <c>migrated</c>.
/// </param>
/// <param name="IsSame">Whether the same path serves identical images at the new address.</param>
/// <param name="Since">The day, month or year; null if unknown.</param>
/// <param name="Note">Anything else to say; may be empty.</param>
/// <param name="Source">Where it was announced.</param>
internal sealed record RegistryMove(
    string From, string To, string Status, bool IsSame, string? Since, string Note, string Source);
