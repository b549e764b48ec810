using ContainerLint.Configuration;
using ContainerLint.CSharp.Configuration;
using ContainerLint.Linting;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Analyzers;

/// <summary>
/// The settings that the compiler knows for files. Where a <c>.globalconfig</c> is locked, what it sets counts.
/// </summary>
internal sealed class CompilerSettings
{
    private readonly AnalyzerConfigOptions everywhere;

    public CompilerSettings(AnalyzerConfigOptionsProvider provider)
    {
        everywhere = provider.GlobalOptions;
        IsLocked = everywhere.TryGetValue(PolicyLock.Option.Key, out var value)
            && BooleanOption.TryRead(value, out var isLocked) && isLocked;
        Everywhere = IsLocked ? Of(everywhere) : Settings.Default;
    }

    /// <summary>Whether what files for all files say is final.</summary>
    public bool IsLocked { get; }

    /// <summary>What files for all files say, if that is final.</summary>
    public Settings Everywhere { get; }

    /// <summary>
    /// The settings that stand in the sections for a file. Keys are asked for one by one, for old compilers cannot list
    /// them.
    /// </summary>
    public Settings Of(AnalyzerConfigOptions options)
    {
        List<KeyValuePair<string, string>>? found = null;
        foreach (var option in ConfigurationKeys.All)
        {
            if ((IsLocked && everywhere.TryGetValue(option.Key, out var value))
                || (!(IsLocked && option == ExcludedPaths.Option) && options.TryGetValue(option.Key, out value)))
            {
                (found ??= []).Add(new(option.Key, value));
            }
        }

        return found is null ? Settings.Default : new Settings(found);
    }
}
