
namespace ContainerLint.Findings;

/// <summary>The options that apply to a file: keys and values as in an <c>.editorconfig</c>.</summary>
public sealed class Settings
{
    private readonly Dictionary<string, string> values;

    /// <summary>Makes settings of keys (<c>containerlint.registries</c>) and values.</summary>
    public Settings(IEnumerable<KeyValuePair<string, string>> values) =>
        this.values = values.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>No options set: every rule's defaults.</summary>
    public static Settings Default { get; } = new([]);

    /// <summary>The value of an option: what is set, or its default.</summary>
    public T Value<T>(Option<T> option) =>
        values.TryGetValue(option.Key, out var text) && option.TryRead(text, out var value) ? value : option.Default;
}

/// <summary>An option that a rule declares and its page names.</summary>
/// <param name="key">The key, <c>containerlint.…</c>.</param>
/// <param name="default">What applies where it is not set.</param>
/// <param name="read">Reads a value; null if it is none.</param>
public sealed class Option<T>(string key, T @default, Func<string, T?> read)
{
    /// <summary>The key, <c>containerlint.…</c>.</summary>
    public string Key { get; } = key;

    /// <summary>What applies where the option is not set.</summary>
    public T Default { get; } = @default;

    /// <summary>Reads a value as it is written in a configuration file.</summary>
    public bool TryRead(string text, out T value)
    {
        value = read(text) ?? Default;
        return read(text) is not null;
    }
}
