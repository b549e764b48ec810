using ContainerLint.Configuration;
using ContainerLint.Linting;

namespace ContainerLint.CSharp.Configuration;

/// <summary>The configuration that applies to a file. Files with the same configuration share one instance.</summary>
public sealed class AppliedConfiguration
{
    private readonly Lazy<ExcludedPaths> excluded;

    /// <summary>A configuration whose values are given next.</summary>
    public AppliedConfiguration() => excluded = new(ReadExcluded);

    /// <summary>No configuration.</summary>
    public static AppliedConfiguration None { get; } = new();

    /// <summary>The effective values, by key.</summary>
    public IReadOnlyDictionary<string, ConfiguredValue> Values { get; internal init; } =
        new Dictionary<string, ConfiguredValue>();

    /// <summary>The effective values of global configuration files alone, by key.</summary>
    public IReadOnlyDictionary<string, ConfiguredValue> Global { get; internal init; } =
        new Dictionary<string, ConfiguredValue>();

    /// <summary>Whether the global configuration is final (<see cref="PolicyLock"/>).</summary>
    public bool IsLocked =>
        Global.TryGetValue(PolicyLock.Option.Key, out var locked)
        && BooleanOption.TryRead(locked.Value, out var isLocked) && isLocked;

    /// <summary>
    /// The files that the configuration excludes. If it is locked, only the locked file counts: a folder that could
    /// exclude its files would escape the lock.
    /// </summary>
    public ExcludedPaths Excluded => excluded.Value;

    private ExcludedPaths ReadExcluded() =>
        (IsLocked ? Global : Values).TryGetValue(ExcludedPaths.Option.Key, out var value)
            ? ExcludedPaths.Of(value.Value, value.File.Folder)
            : ExcludedPaths.None;
}
