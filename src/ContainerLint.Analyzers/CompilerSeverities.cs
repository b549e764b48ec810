using ContainerLint.Configuration;
using ContainerLint.Linting;
using ContainerLint.Rules;
using Microsoft.CodeAnalysis;

namespace ContainerLint.Analyzers;

/// <summary>What is configured for the severities of rules in a file of a compilation.</summary>
/// <param name="options">The compiler options.</param>
/// <param name="compiler">The settings that the compiler knows.</param>
/// <param name="settings">The settings of the file.</param>
internal abstract class CompilerSeverities(
    CompilationOptions options, CompilerSettings compiler, Settings settings) : SeveritySources
{
    /// <inheritdoc/>
    public sealed override Preset Preset => settings.Value(Linting.Preset.Option);

    /// <inheritdoc/>
    public sealed override SeveritySources? Locked { get; } =
        compiler.IsLocked ? new LockedSeverities(options, compiler.Everywhere) : null;

    /// <inheritdoc/>
    public sealed override SeveritySetting? ForAllFiles(Rule rule) =>
        options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var configured) && Setting(configured) is { } setting
            ? setting
            : ForAllFiles(rule, options);

    /// <inheritdoc/>
    public sealed override SeveritySetting? OwnKey(Rule rule) => OwnKey(rule, settings);

    /// <summary>What a severity of the compiler sets; null for its default.</summary>
    protected static SeveritySetting? Setting(ReportDiagnostic configured) => configured switch
    {
        ReportDiagnostic.Suppress => new(Severity.None),
        ReportDiagnostic.Error => new(Severity.Error),
        ReportDiagnostic.Warn => new(Severity.Warning),
        ReportDiagnostic.Info => new(Severity.Info),
        ReportDiagnostic.Hidden => new(Severity.Hint),
        _ => null,
    };

    private static SeveritySetting? ForAllFiles(Rule rule, CompilationOptions options) =>
        options.SyntaxTreeOptionsProvider is { } provider
        && provider.TryGetGlobalDiagnosticValue(rule.Id, CancellationToken.None, out var configured)
            ? Setting(configured)
            : null;

    private static SeveritySetting? OwnKey(Rule rule, Settings settings) =>
        settings != Settings.Default && settings.Value(SeverityOptions.Of(rule)) is { } severity ? new(severity) : null;

    /// <summary>What a locked <c>.globalconfig</c> says by itself.</summary>
    private sealed class LockedSeverities(CompilationOptions options, Settings everywhere) : SeveritySources
    {
        /// <inheritdoc/>
        public override Preset Preset => everywhere.Value(Linting.Preset.Option);

        /// <inheritdoc/>
        public override SeveritySetting? ForAllFiles(Rule rule) => CompilerSeverities.ForAllFiles(rule, options);

        /// <inheritdoc/>
        public override SeveritySetting? OwnKey(Rule rule) => CompilerSeverities.OwnKey(rule, everywhere);
    }
}

/// <summary>What is configured for C# code.</summary>
/// <inheritdoc/>
/// <param name="options">The compiler options.</param>
/// <param name="compiler">The settings that the compiler knows.</param>
/// <param name="settings">The settings of the file.</param>
/// <param name="tree">The file.</param>
internal sealed class CodeSeverities(
    CompilationOptions options, CompilerSettings compiler, Settings settings, SyntaxTree tree)
    : CompilerSeverities(options, compiler, settings)
{
    private readonly SyntaxTreeOptionsProvider? provider = options.SyntaxTreeOptionsProvider;

    /// <inheritdoc/>
    public override bool IsCode => true;

    /// <inheritdoc/>
    public override SeveritySetting? InSection(Rule rule) =>
        provider?.TryGetDiagnosticValue(tree, rule.Id, CancellationToken.None, out var configured) == true
            ? Setting(configured)
            : null;
}

/// <summary>What is configured for a file that is not C# code.</summary>
/// <inheritdoc/>
/// <param name="options">The compiler options.</param>
/// <param name="compiler">The settings that the compiler knows.</param>
/// <param name="settings">The settings of the file.</param>
/// <param name="sections">The sections of configuration files, which the compiler does not apply to such files.</param>
/// <param name="path">The file.</param>
internal sealed class AdditionalSeverities(
    CompilationOptions options,
    CompilerSettings compiler,
    Settings settings,
    AdditionalConfiguration sections,
    string path)
    : CompilerSeverities(options, compiler, settings)
{
    /// <inheritdoc/>
    public override SeveritySetting? InSection(Rule rule) =>
        sections.SeverityOf(rule, path) is { } severity ? new(severity) : null;
}
