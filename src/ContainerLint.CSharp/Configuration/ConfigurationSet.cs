using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.CSharp.Configuration;

/// <summary>
/// Configuration files that apply together. Roslyn's own code decides which value wins for a file: by folder, section
/// and level. Thread-safe.
/// </summary>
public sealed class ConfigurationSet
{
    /// <summary>The prefix of the keys of all values, as passed to Roslyn.</summary>
    internal const string AnyPrefix = "any.";

    /// <summary>
    /// The prefix of the keys of values in global configuration files, which are passed a second time.
    /// </summary>
    internal const string GlobalPrefix = "global.";

    private readonly List<ConfiguredValue> values = [];
    private readonly ConcurrentDictionary<ImmutableDictionary<string, string>, AppliedConfiguration> applied = new();
    private readonly AnalyzerConfigSet set;

    /// <summary>Combines files.</summary>
    /// <param name="files">The files, in any order.</param>
    public ConfigurationSet(IReadOnlyList<ConfigurationFile> files) => set = AnalyzerConfigSet.Create(
        files.Select(file => AnalyzerConfig.Parse(SourceText.From(file.Write(values)), file.Path)).ToList());

    /// <summary>The configuration that applies to a file.</summary>
    /// <param name="path">Its full path, with <c>/</c> as separator.</param>
    public AppliedConfiguration Of(string path) =>
        applied.GetOrAdd(set.GetOptionsForSourcePath(path).AnalyzerOptions, Read);

    private AppliedConfiguration Read(ImmutableDictionary<string, string> options) =>
        options.Count == 0
            ? AppliedConfiguration.None
            : new AppliedConfiguration { Values = Read(options, AnyPrefix), Global = Read(options, GlobalPrefix) };

    private Dictionary<string, ConfiguredValue> Read(ImmutableDictionary<string, string> options, string prefix)
    {
        var read = new Dictionary<string, ConfiguredValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in options)
        {
            if (option.Key.StartsWith(prefix, StringComparison.Ordinal))
                read[option.Key.Substring(prefix.Length)] =
                    values[int.Parse(option.Value, CultureInfo.InvariantCulture)];
        }

        return read;
    }
}
