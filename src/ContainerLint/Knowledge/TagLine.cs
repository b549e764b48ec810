namespace ContainerLint.Knowledge;

/// <summary>A version line of an official image.</summary>
/// <param name="Name">The numbers that its versions share, such as <c>3.13</c>; empty for dates.</param>
/// <param name="IsBuilt">Whether any version of the line is currently built.</param>
/// <param name="Newest">The newest current tag of the line with the same variant and precision; null if none.</param>
/// <param name="NewestRelated">
/// The newest current tag of the line with a related variant (<c>alpine3.22</c> for <c>alpine3.18</c>) and the same
/// precision; null if none. For messages only: it is not a replacement for the tag.
/// </param>
internal sealed record TagLine(string Name, bool IsBuilt, string? Newest, string? NewestRelated);
