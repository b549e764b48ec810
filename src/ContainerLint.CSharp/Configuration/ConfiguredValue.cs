namespace ContainerLint.CSharp.Configuration;

/// <summary>A value that a configuration file gives to a key, and where.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Key">The key as it is written; its case does not matter.</param>
/// <param name="Value">The value, without blanks around it and without the comment behind it.</param>
public sealed record ConfiguredValue(ConfigurationFile File, int Line, string Key, string Value)
{
    /// <summary>Where it stands, to show: <c>.editorconfig:7</c>.</summary>
    public string Place => $"{File.Shown}:{Line}";
}
