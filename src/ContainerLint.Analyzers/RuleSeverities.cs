using ContainerLint.Configuration;
using ContainerLint.Linting;
using ContainerLint.Rules;
using Microsoft.CodeAnalysis;

namespace ContainerLint.Analyzers;

/// <summary>
/// The severities of rules: as configured for the compiler (<c>NoWarn</c>, <c>.globalconfig</c>, for code <c>.editorconfig</c>), else
/// as the file's settings say, else as the preset or the rule's page does. Where a <c>.globalconfig</c> is locked, no
/// less than it says.
/// </summary>
/// <param name="options">The compiler options.</param>
/// <param name="compiler">The settings that it knows.</param>
/// <param name="shown">The configuration files that the package shows.</param>
internal sealed class RuleSeverities(
    CompilationOptions options, CompilerSettings compiler, AdditionalConfiguration shown)
{
    /// <summary>The severity of a rule in a file; none if the compiler would drop what it reports.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="settings">The settings of the file.</param>
    /// <param name="tree">The file, which is code.</param>
    public RuleSeverity Of(Rule rule, Settings settings, SyntaxTree tree) =>
        AtLeastLocked(rule, First(rule, settings, one => SeverityOf(Configured(one.Id, tree))));

    /// <inheritdoc cref="Of(Rule, Settings, SyntaxTree)"/>
    /// <param name="rule">The rule.</param>
    /// <param name="settings">The settings of the file.</param>
    /// <param name="path">The file, which is no code.</param>
    public RuleSeverity Of(Rule rule, Settings settings, string path) =>
        AtLeastLocked(rule, First(rule, settings, one => SeverityOf(Configured(one.Id, null)) ?? shown.SeverityOf(one, path)));

    private RuleSeverity AtLeastLocked(Rule rule, RuleSeverity effective)
    {
        if (!compiler.IsLocked)
            return effective;
        var least = First(rule, compiler.Everywhere, one => SeverityOf(ConfiguredEverywhere(one.Id)));
        return least.Severity > effective.Severity ? least : effective;
    }

    /// <summary>
    /// What the compiler or the settings say of a rule, otherwise of a rule that it was split from, otherwise the
    /// preset.
    /// </summary>
    private static RuleSeverity First(Rule rule, Settings settings, Func<Rule, Severity?> configured)
    {
        foreach (var one in Ruleset.WithFormer(rule))
        {
            if ((configured(one) ?? settings.Value(SeverityOptions.Of(one))) is { } severity)
                return new RuleSeverity(severity, IsConfigured: true);
        }

        return new RuleSeverity(settings.Value(Preset.Option).SeverityOf(rule));
    }

    private static Severity? SeverityOf(ReportDiagnostic configured) => configured switch
    {
        ReportDiagnostic.Suppress => Severity.None,
        ReportDiagnostic.Error => Severity.Error,
        ReportDiagnostic.Warn => Severity.Warning,
        ReportDiagnostic.Info => Severity.Info,
        ReportDiagnostic.Hidden => Severity.Hint,
        _ => null,
    };

    private ReportDiagnostic Configured(string id, SyntaxTree? tree)
    {
        var provider = options.SyntaxTreeOptionsProvider;
        if (tree is not null && provider is not null
            && provider.TryGetDiagnosticValue(tree, id, CancellationToken.None, out var configured)
            && configured != ReportDiagnostic.Default)
        {
            return configured;
        }

        if (options.SpecificDiagnosticOptions.TryGetValue(id, out configured) && configured != ReportDiagnostic.Default)
            return configured;
        return ConfiguredEverywhere(id);
    }

    private ReportDiagnostic ConfiguredEverywhere(string id) =>
        options.SyntaxTreeOptionsProvider is { } provider
        && provider.TryGetGlobalDiagnosticValue(id, CancellationToken.None, out var configured)
            ? configured
            : ReportDiagnostic.Default;
}
