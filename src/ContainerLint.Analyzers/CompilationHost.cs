using System.Collections.Concurrent;
using ContainerLint.Configuration;
using ContainerLint.Knowledge;
using ContainerLint.Linting;
using ContainerLint.Workspaces;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Analyzers;

/// <summary>What is configured for the files of a compilation. Safe for several threads.</summary>
internal sealed class CompilationHost : WorkspaceHost
{
    private readonly AnalyzerConfigOptionsProvider provider;
    private readonly CompilerSettings compiler;
    private readonly AdditionalConfiguration shown;
    private readonly Lazy<KnowledgeBase> knowledge;
    private readonly CompilationOptions compilation;
    private readonly Dictionary<string, SyntaxTree> trees = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AdditionalText> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<AnalyzerConfigOptions, Settings> settings = new();
    private readonly ConcurrentDictionary<string, FileRules> rules = new(StringComparer.Ordinal);

    /// <summary>Looks up nothing yet.</summary>
    public CompilationHost(Compilation compilation, AnalyzerOptions options)
    {
        provider = options.AnalyzerConfigOptionsProvider;
        compiler = new CompilerSettings(provider);
        shown = new AdditionalConfiguration(options);
        knowledge = new(() => AdditionalKnowledge.Of(options, Today));
        this.compilation = compilation.Options;
        foreach (var tree in compilation.SyntaxTrees)
            trees[Slashed(tree.FilePath)] = tree;
        foreach (var file in options.AdditionalFiles)
            files[Slashed(file.Path)] = file;
    }

    /// <inheritdoc/>
    public override Day Today => Day.Today;

    /// <inheritdoc/>
    public override KnowledgeBase Knowledge => knowledge.Value;

    /// <inheritdoc/>
    public override FileRules RulesOf(string path) => rules.GetOrAdd(path, Make);

    /// <inheritdoc/>
    public override bool Excludes(string path) => shown.Excludes(path, SettingsOf(path));

    /// <summary>The options of the rules for a file.</summary>
    /// <param name="path">The path with slashes.</param>
    public Settings SettingsOf(string path) =>
        trees.TryGetValue(path, out var tree) ? SettingsOf(tree)
        : files.TryGetValue(path, out var file) ? settings.GetOrAdd(provider.GetOptions(file), compiler.Of)
        : Settings.Default;

    /// <summary>The options of the rules for a file of code.</summary>
    public Settings SettingsOf(SyntaxTree tree) => settings.GetOrAdd(provider.GetOptions(tree), compiler.Of);

    /// <summary>A path with slashes, which is how sources are named.</summary>
    public static string Slashed(string path) => path.Replace('\\', '/');

    private static EffectiveSeverities Of(SeveritySources sources) => new(sources);

    private FileRules Make(string path)
    {
        var own = SettingsOf(path);
        return trees.TryGetValue(path, out var tree)
            ? new FileRules(
                own, Of(new CodeSeverities(compilation, compiler, own, tree)), compiler.IsLocked, isInCompiler: true)
            : new FileRules(
                own, Of(new AdditionalSeverities(compilation, compiler, own, shown, path)), compiler.IsLocked);
    }
}
