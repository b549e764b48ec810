using ContainerLint.Configuration;
using ContainerLint.CSharp.Configuration;
using ContainerLint.Linting;
using ContainerLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Analyzers;

/// <summary>
/// The configuration files with settings for ContainerLint that the package passes as additional files. The compiler
/// reads them too but does not expose two things: the folder that globs are relative to, and the severities that
/// sections set for files that are not C#. Read on first use. Thread-safe.
/// </summary>
internal sealed class AdditionalConfiguration
{
    private readonly Lazy<ConfigurationSet?> set;

    public AdditionalConfiguration(AnalyzerOptions options) => set = new(() =>
    {
        List<ConfigurationFile> files =
        [
            .. options.AdditionalFiles
                .Where(file => AdditionalDocument.IsConfiguration(file, options.AnalyzerConfigOptionsProvider))
                .Select(Read).OfType<ConfigurationFile>(),
        ];
        return files.Count == 0 ? null : new ConfigurationSet(files);
    });

    /// <summary>Whether a file is excluded from linting.</summary>
    /// <param name="path">Its path, as passed to the compiler.</param>
    /// <param name="settings">Its settings.</param>
    public bool Excludes(string path, Settings settings)
    {
        var value = settings.Value(ExcludedPaths.Option);
        if (value.Length == 0)
            return false;
        path = Normalize(path);
        var excluded = Of(path).Excluded;
        // The file that sets it may not be passed; then there is no folder for its globs.
        return (excluded == ExcludedPaths.None ? ExcludedPaths.Of(value, null) : excluded).Contains(path);
    }

    /// <summary>
    /// The compiler severity that a section sets for a rule in a file that is not C#; null if none does, or if the
    /// configuration files are not passed.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The path of the file, as passed to the compiler.</param>
    public Severity? SeverityOf(Rule rule, string path) =>
        Of(Normalize(path)).Values.TryGetValue(SeverityKeys.Compiler(rule), out var value) && !value.File.IsGlobal
            ? SeverityKeys.ReadCompiler(value.Value)
            : null;

    private AppliedConfiguration Of(string path) =>
        path.Length == 0 || set.Value is not { } files ? AppliedConfiguration.None : files.Of(path);

    private static ConfigurationFile? Read(AdditionalText file) =>
        file.GetText() is { } text ? ConfigurationFile.Read(Normalize(file.Path), file.Path, text.ToString()) : null;

    private static string Normalize(string path) => path.Replace('\\', '/');
}
