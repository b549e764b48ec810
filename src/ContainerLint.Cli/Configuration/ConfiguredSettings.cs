using ContainerLint.CSharp.Configuration;

namespace ContainerLint.Cli.Configuration;

/// <summary>
/// What is said of a file, each key once: the command line outweighs files, unless a <c>.globalconfig</c> is locked; what
/// that sets outweighs all.
/// </summary>
internal sealed class ConfiguredSettings
{
    private readonly Dictionary<string, ConfiguredSetting> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Puts together what is said.</summary>
    /// <param name="files">What the configuration files say.</param>
    /// <param name="words">What the command line says.</param>
    public ConfiguredSettings(AppliedConfiguration files, CommandLineSettings words)
    {
        Files = files;
        foreach (var value in files.Values.Values)
            Add(value);
        // Who leaves something out wants it to be safe: what is locked is left out by the lock's owner alone.
        if (files.IsLocked)
            values.Remove(ExcludedPaths.Option.Key);
        foreach (var (key, value) in words.Values)
            values[key] = new ConfiguredSetting(key, value, null);
        foreach (var value in files.IsLocked ? files.Global.Values : [])
            Add(value);
    }

    /// <summary>What the configuration files say.</summary>
    public AppliedConfiguration Files { get; }

    /// <summary>All values.</summary>
    public IReadOnlyCollection<ConfiguredSetting> All => values.Values;

    /// <summary>The value of a key; null if nobody sets it.</summary>
    public ConfiguredSetting? Find(string key) => values.GetValueOrDefault(key);

    private void Add(ConfiguredValue value) => values[value.Key] = new ConfiguredSetting(value.Key, value.Value, value);
}
