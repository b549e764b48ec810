using System.Collections.Concurrent;
using ContainerLint.CSharp.Configuration;
using ContainerLint.Configuration;
using ContainerLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Analyzers;

/// <summary>
/// The configuration files that the package shows to the analyzer because they say anything of ContainerLint: for what
/// the compiler knows and does not tell – which folder a glob starts from, and what a section says of a rule in files that
/// are no code. Read when first asked. Safe for several threads.
/// </summary>
internal sealed class ShownConfiguration
{
    private readonly Lazy<ConfigurationSet?> set;
    private readonly ConcurrentDictionary<(string Value, string? Folder), ExcludedPaths> excluded = new();

    public ShownConfiguration(AnalyzerOptions options) => set = new(() =>
    {
        List<ConfigurationFile> files =
        [
            .. options.AdditionalFiles
                .Where(file => AdditionalDocument.IsConfiguration(file, options.AnalyzerConfigOptionsProvider))
                .Select(Read).OfType<ConfigurationFile>(),
        ];
        return files.Count == 0 ? null : new ConfigurationSet(files);
    });

    /// <summary>Whether a file is not linted.</summary>
    /// <param name="path">Its path, as the compiler has it.</param>
    /// <param name="settings">Its settings.</param>
    public bool Excludes(string path, Settings settings)
    {
        var value = settings.Value(ExcludedPaths.Option);
        if (value.Length == 0)
            return false;
        path = Slashed(path);
        return excluded.GetOrAdd((value, FolderOf(path)), key => ExcludedPaths.Of(key.Value, key.Folder)).Contains(path);
    }

    /// <summary>
    /// What a section says of a rule in the compiler's words, for a file that is no code; null if nothing is said, or
    /// nobody shows the files.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The path of the file, as the compiler has it.</param>
    public Severity? Told(Rule rule, string path) =>
        Of(Slashed(path)).Values.TryGetValue(ConfigurationKeys.CompilerKey(rule), out var value) && !value.File.IsGlobal
            ? ConfigurationKeys.CompilerSeverity(value.Value)
            : null;

    private AppliedConfiguration Of(string path) =>
        path.Length == 0 || set.Value is not { } files ? AppliedConfiguration.None : files.Of(path);

    private string? FolderOf(string path)
    {
        var applied = Of(path);
        return (applied.IsLocked ? applied.Global : applied.Values).TryGetValue(ExcludedPaths.Option.Key, out var value)
            ? value.File.Folder
            : null;
    }

    private static ConfigurationFile? Read(AdditionalText file) =>
        file.GetText() is { } text ? ConfigurationFile.Read(Slashed(file.Path), file.Path, text.ToString()) : null;

    private static string Slashed(string path) => path.Replace('\\', '/');
}
