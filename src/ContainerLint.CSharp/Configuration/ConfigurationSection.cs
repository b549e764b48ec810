namespace ContainerLint.CSharp.Configuration;

/// <summary>The settings for ContainerLint in a section of a configuration file.</summary>
/// <param name="Name">The text between the brackets; null for the part before the first section header.</param>
/// <param name="Line">The line of its header, from 1.</param>
/// <param name="Values">The values, in order.</param>
public sealed record ConfigurationSection(string? Name, int Line, IReadOnlyList<ConfiguredValue> Values);
