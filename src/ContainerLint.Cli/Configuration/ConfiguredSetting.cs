using ContainerLint.CSharp.Configuration;

namespace ContainerLint.Cli.Configuration;

/// <summary>A setting and where it comes from.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="Source">The file and line that set it; null for the command line.</param>
internal sealed record ConfiguredSetting(string Key, string Value, ConfiguredValue? Source);
