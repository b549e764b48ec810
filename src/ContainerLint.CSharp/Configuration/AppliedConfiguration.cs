using ContainerLint.Configuration;
using ContainerLint.Linting;

namespace ContainerLint.CSharp.Configuration;

/// <summary>
/// What configuration files say of a file, each key once. Files of which the same is said share one instance.
/// </summary>
public sealed class AppliedConfiguration
{
    /// <summary>Nothing is said.</summary>
    public static AppliedConfiguration None { get; } = new();

    /// <summary>The values that count, by key.</summary>
    public IReadOnlyDictionary<string, ConfiguredValue> Values { get; internal init; } =
        new Dictionary<string, ConfiguredValue>();

    /// <summary>The values that would count if there were no files but those that are for all files.</summary>
    public IReadOnlyDictionary<string, ConfiguredValue> Global { get; internal init; } =
        new Dictionary<string, ConfiguredValue>();

    /// <summary>Whether what the files for all files say is final (<see cref="PolicyLock"/>).</summary>
    public bool IsLocked =>
        Global.TryGetValue(PolicyLock.Option.Key, out var locked)
        && BooleanOption.TryRead(locked.Value, out var isLocked) && isLocked;
}
