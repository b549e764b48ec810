using ContainerLint.CSharp.Configuration;

namespace ContainerLint.Cli.Configuration;

/// <summary>
/// The settings of a file, each key once. The command line takes precedence over files, and a locked
/// <c>.globalconfig</c> over both.
/// </summary>
internal sealed class ConfiguredSettings
{
    private readonly Dictionary<string, ConfiguredSetting> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Combines the settings of configuration files and of the command line.</summary>
    public ConfiguredSettings(AppliedConfiguration files, CommandLineSettings commandLine)
    {
        Files = files;
        foreach (var value in files.Values.Values)
            Add(value);
        foreach (var (key, value) in commandLine.Values)
            values[key] = new ConfiguredSetting(key, value, null);
        // What else excludes files has no effect under a lock (AppliedConfiguration.Excluded).
        if (files.IsLocked)
            values.Remove(ExcludedPaths.Option.Key);
        foreach (var value in files.IsLocked ? files.Global.Values : [])
            Add(value);
    }

    /// <summary>What the configuration files set.</summary>
    public AppliedConfiguration Files { get; }

    /// <summary>All settings.</summary>
    public IReadOnlyCollection<ConfiguredSetting> All => values.Values;

    /// <summary>The setting of a key; null if it is not set.</summary>
    public ConfiguredSetting? Find(string key) => values.GetValueOrDefault(key);

    private void Add(ConfiguredValue value) => values[value.Key] = new ConfiguredSetting(value.Key, value.Value, value);
}
