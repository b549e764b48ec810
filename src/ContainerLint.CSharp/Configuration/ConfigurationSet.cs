using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.CSharp.Configuration;

/// <summary>
/// Configuration files that count together. Which of them counts for a file – by folder, section and level – is decided by
/// the compiler's own code. Safe for several threads.
/// </summary>
public sealed class ConfigurationSet
{
    /// <summary>What precedes the key of every value that is handed to the compiler's code.</summary>
    internal const string AnyPrefix = "any.";

    /// <summary>The same, once more for values of files that are for all files.</summary>
    internal const string GlobalPrefix = "global.";

    private readonly List<ConfiguredValue> values = [];
    private readonly ConcurrentDictionary<ImmutableDictionary<string, string>, AppliedConfiguration> applied = new();
    private readonly AnalyzerConfigSet set;

    /// <summary>Puts files together.</summary>
    /// <param name="files">The files, in any order.</param>
    public ConfigurationSet(IReadOnlyList<ConfigurationFile> files) => set = AnalyzerConfigSet.Create(
        files.Select(file => AnalyzerConfig.Parse(SourceText.From(file.Write(values)), file.Path)).ToList());

    /// <summary>What the files say of a file.</summary>
    /// <param name="path">Its full path, <c>/</c> as separator.</param>
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
                read[option.Key.Substring(prefix.Length)] = values[int.Parse(option.Value, CultureInfo.InvariantCulture)];
        }

        return read;
    }
}
