namespace ContainerLint.Cli.Registry;

/// <summary>What is inside a manifest.</summary>
/// <param name="Platforms">What it is for, such as <c>linux/arm64/v8</c>.</param>
/// <param name="Created">When it was built; null if nobody says.</param>
internal sealed record ImageDetails(IReadOnlyList<string> Platforms, DateTimeOffset? Created);
