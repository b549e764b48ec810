namespace ContainerLint.Cli.Registry;

/// <summary>The content of a manifest.</summary>
/// <param name="Platforms">The platforms, such as <c>linux/arm64/v8</c>.</param>
/// <param name="Created">The build time; null if unknown.</param>
internal sealed record ImageDetails(IReadOnlyList<string> Platforms, DateTimeOffset? Created);
