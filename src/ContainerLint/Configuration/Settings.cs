using System.Collections.Concurrent;

namespace ContainerLint.Configuration;

/// <summary>The options that apply to a file: keys and values as in an <c>.editorconfig</c>.</summary>
public sealed class Settings
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<Option, object?> read = new();

    /// <summary>
    /// Makes settings of keys (<c>containerlint.registries</c>) and values; the last of a key counts.
    /// </summary>
    public Settings(IEnumerable<KeyValuePair<string, string>> values)
    {
        foreach (var pair in values)
            this.values[pair.Key] = pair.Value;
    }

    /// <summary>No options set: every rule's defaults.</summary>
    public static Settings Default { get; } = new([]);

    /// <summary>
    /// The value of an option: what is set, or its default. Read once, for rules ask again and again.
    /// </summary>
    public T Value<T>(Option<T> option)
    {
        if (values.Count == 0)
            return option.Default;
        return (T)read.GetOrAdd(option, _ => Read(option))!;
    }

    private T Read<T>(Option<T> option) =>
        values.TryGetValue(option.Key, out var text) && option.TryRead(text, out var value) ? value : option.Default;
}
