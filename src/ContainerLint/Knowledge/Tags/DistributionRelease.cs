namespace ContainerLint.Knowledge.Tags;

/// <summary>A release of a Linux distribution that has a code name.</summary>
/// <param name="Distribution"><c>debian</c> or <c>ubuntu</c>.</param>
/// <param name="CodeName">The name, such as <c>bookworm</c>.</param>
/// <param name="Version">Its number, such as 12: the later the release, the greater.</param>
internal sealed record DistributionRelease(string Distribution, string CodeName, TagName Version);
