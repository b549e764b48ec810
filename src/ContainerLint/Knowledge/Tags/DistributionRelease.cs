namespace ContainerLint.Knowledge.Tags;

/// <summary>A release of a Linux distribution with a code name.</summary>
/// <param name="Distribution"><c>debian</c> or <c>ubuntu</c>.</param>
/// <param name="CodeName">The code name, such as <c>bookworm</c>.</param>
/// <param name="Version">Its version, such as 12; later releases have greater ones.</param>
internal sealed record DistributionRelease(string Distribution, string CodeName, TagName Version);
