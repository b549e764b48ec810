using ContainerLint.Linting;

namespace ContainerLint.CSharp.Configuration;

/// <summary>A value in a configuration file.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Key">The key as written; its case does not matter.</param>
/// <param name="Value">The value without surrounding whitespace and trailing comment.</param>
public sealed record ConfiguredValue(ConfigurationFile File, int Line, string Key, string Value)
{
    /// <summary>File and line, to show.</summary>
    public SettingPlace Place => new(File.Shown, Line);
}
