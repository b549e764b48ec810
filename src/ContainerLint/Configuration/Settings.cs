using System.Collections.Concurrent;

namespace ContainerLint.Configuration;

/// <summary>The options that apply to a file, as keys and values of an <c>.editorconfig</c>.</summary>
public sealed class Settings
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<Option, object?> read = new();

    /// <summary>
    /// Creates settings from keys (<c>containerlint.registries</c>) and values; the last value of a key wins.
    /// </summary>
    public Settings(IEnumerable<KeyValuePair<string, string>> values)
    {
        foreach (var pair in values)
            this.values[pair.Key] = pair.Value;
    }

    /// <summary>The defaults of all rules.</summary>
    public static Settings Default { get; } = new([]);

    /// <summary>The configured value of an option, or its default. Cached, because rules ask repeatedly.</summary>
    public T Value<T>(Option<T> option)
    {
        if (values.Count == 0)
            return option.Default;
        return (T)read.GetOrAdd(option, _ => Read(option))!;
    }

    private T Read<T>(Option<T> option) =>
        values.TryGetValue(option.Key, out var text) && option.TryRead(text, out var value) ? value : option.Default;
}
