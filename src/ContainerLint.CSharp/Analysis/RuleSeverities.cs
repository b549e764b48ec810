using ContainerLint.Findings;
using ContainerLint.Rules;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Analysis;

/// <summary>
/// What rules weigh in files that are no code: as the compiler is told (<c>NoWarn</c>, <c>.globalconfig</c>), else as
/// the file's settings say, else as the rule's page does.
/// </summary>
internal sealed class RuleSeverities(CompilationOptions options)
{
    /// <summary>The severity of a rule in a file; none if the compiler would drop what it reports.</summary>
    public Severity Of(Rule rule, Settings settings) => Told(rule.Id) switch
    {
        ReportDiagnostic.Suppress => Severity.None,
        ReportDiagnostic.Error => Severity.Error,
        ReportDiagnostic.Warn => Severity.Warning,
        ReportDiagnostic.Info => Severity.Info,
        ReportDiagnostic.Hidden => Severity.Hint,
        _ => settings.Value(SeverityOptions.Of(rule)) ?? rule.Page.Severity,
    };

    private ReportDiagnostic Told(string id)
    {
        if (options.SpecificDiagnosticOptions.TryGetValue(id, out var told) && told != ReportDiagnostic.Default)
            return told;
        return options.SyntaxTreeOptionsProvider is { } provider
            && provider.TryGetGlobalDiagnosticValue(id, CancellationToken.None, out told)
                ? told
                : ReportDiagnostic.Default;
    }
}
