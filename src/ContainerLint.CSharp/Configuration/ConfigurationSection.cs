namespace ContainerLint.CSharp.Configuration;

/// <summary>What a section of a configuration file says of ContainerLint.</summary>
/// <param name="Name">What stands between the brackets; null for what stands above the first section.</param>
/// <param name="Line">The line of its name, from 1.</param>
/// <param name="Values">The values, in their order.</param>
public sealed record ConfigurationSection(string? Name, int Line, IReadOnlyList<ConfiguredValue> Values);
