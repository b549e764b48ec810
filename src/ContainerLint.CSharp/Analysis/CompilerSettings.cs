using ContainerLint.CSharp.Apis;
using ContainerLint.Findings;
using ContainerLint.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.CSharp.Analysis;

/// <summary>The settings that the compiler knows for a file.</summary>
internal static class CompilerSettings
{
    /// <summary>
    /// Whatever a rule may ask for; the keys are asked one by one, for old compilers cannot list them.
    /// </summary>
    private static readonly IReadOnlyList<Option> All =
    [
        .. Ruleset.All.SelectMany(rule => rule.Options).Concat(Ruleset.All.Select(SeverityOptions.Of))
            .Append(ImageApisOption.Value).Append(Preset.Option).Distinct(),
    ];

    /// <summary>What locks the policy, where it is said for all files at once.</summary>
    private const string LockKey = "containerlint.locked";

    /// <summary>Whether nothing that stands in a file suppresses anything.</summary>
    /// <param name="global">What is said for all files (<c>.globalconfig</c>).</param>
    public static bool AreLocked(AnalyzerConfigOptions global) =>
        global.TryGetValue(LockKey, out var value) && bool.TryParse(value, out var isLocked) && isLocked;

    /// <summary>The settings that stand in the sections for a file.</summary>
    public static Settings Of(AnalyzerConfigOptions options)
    {
        List<KeyValuePair<string, string>>? found = null;
        foreach (var option in All)
        {
            if (options.TryGetValue(option.Key, out var value))
                (found ??= []).Add(new(option.Key, value));
        }

        return found is null ? Settings.Default : new Settings(found);
    }
}
