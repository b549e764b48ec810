using ContainerLint.CSharp.Configuration;

namespace ContainerLint.Cli.Configuration;

/// <summary>A value, and who says it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="Source">Where it is written; null for the command line.</param>
internal sealed record ConfiguredSetting(string Key, string Value, ConfiguredValue? Source);
