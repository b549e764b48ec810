namespace ContainerLint.Knowledge;

/// <summary>A line of versions of an official image.</summary>
/// <param name="Name">The numbers that its versions have in common, such as <c>3.13</c>; empty for days.</param>
/// <param name="IsBuilt">Whether any version of the line is built.</param>
/// <param name="Newest">
/// The newest tag of the line that is built in the same variant, as precise; null if none is.
/// </param>
/// <param name="NewestRelated">
/// The newest tag of the line that is built in a variant of the same kind (<c>alpine3.22</c> for <c>alpine3.18</c>), as
/// precise; null if none is. To be told, not to be put in the tag's place.
/// </param>
/// <param name="NewestOfMajor">
/// The newest tag that is built in the same variant and shares the first number, as precise; null if none is.
/// </param>
internal sealed record TagLine(
    string Name, bool IsBuilt, string? Newest, string? NewestRelated, string? NewestOfMajor);
