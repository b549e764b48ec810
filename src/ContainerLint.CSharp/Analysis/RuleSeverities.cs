using ContainerLint.Findings;
using ContainerLint.Rules;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Analysis;

/// <summary>
/// What rules weigh: as the compiler is told (<c>NoWarn</c>, <c>.globalconfig</c>, for code <c>.editorconfig</c>), else as
/// the file's settings say, else as the preset or the rule's page does.
/// </summary>
internal sealed class RuleSeverities(CompilationOptions options)
{
    /// <summary>The severity of a rule in a file; none if the compiler would drop what it reports.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="settings">The settings of the file.</param>
    /// <param name="tree">The file, if it is code.</param>
    public Severity Of(Rule rule, Settings settings, SyntaxTree? tree = null) => Told(rule.Id, tree) switch
    {
        ReportDiagnostic.Suppress => Severity.None,
        ReportDiagnostic.Error => Severity.Error,
        ReportDiagnostic.Warn => Severity.Warning,
        ReportDiagnostic.Info => Severity.Info,
        ReportDiagnostic.Hidden => Severity.Hint,
        _ => settings.Value(SeverityOptions.Of(rule)) ?? settings.Value(Preset.Option).SeverityOf(rule),
    };

    private ReportDiagnostic Told(string id, SyntaxTree? tree)
    {
        var provider = options.SyntaxTreeOptionsProvider;
        if (tree is not null && provider is not null
            && provider.TryGetDiagnosticValue(tree, id, CancellationToken.None, out var told)
            && told != ReportDiagnostic.Default)
        {
            return told;
        }

        if (options.SpecificDiagnosticOptions.TryGetValue(id, out told) && told != ReportDiagnostic.Default)
            return told;
        return provider is not null
            && provider.TryGetGlobalDiagnosticValue(id, CancellationToken.None, out told)
                ? told
                : ReportDiagnostic.Default;
    }
}
