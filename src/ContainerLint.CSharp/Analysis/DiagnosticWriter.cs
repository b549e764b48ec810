using ContainerLint.Findings;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Analysis;

/// <summary>
/// Makes diagnostics of findings: with their fixes in the properties and the places that they speak of besides. A
/// finding in a source that the compiler does not know cannot become one.
/// </summary>
/// <param name="find">The source as the compiler knows it, or null.</param>
internal sealed class DiagnosticWriter(Func<Source, CompiledSource?> find)
{
    /// <summary>The diagnostic of a finding, or null if the compiler does not know where it is.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="severity">
    /// What it weighs where nothing is configured for its rule; null for what the rule's page says. What the compiler
    /// is told about the rule (<c>dotnet_diagnostic.CL1005.severity</c>, <c>NoWarn</c>) overrules both.
    /// </param>
    public Diagnostic? Write(Finding finding, DiagnosticSeverity? severity = null)
    {
        if (find(finding.Place.Source) is not { } source)
            return null;
        var descriptor = RuleDescriptors.Of(finding.Rule);
        return Diagnostic.Create(
            descriptor,
            source.LocationOf(finding.Place.Span),
            severity ?? DefaultSeverityOf(finding),
            finding.Related.Select(related => LocationOf(related.Place)).OfType<Location>(),
            FixProperties.Write(finding.Fixes, edited => find(edited)?.Path),
            finding.Message);
    }

    /// <summary>What a finding weighs where nothing is configured: what its rule does, or less.</summary>
    private static DiagnosticSeverity DefaultSeverityOf(Finding finding)
    {
        var severity = RuleDescriptors.Of(finding.Rule).DefaultSeverity;
        return finding.AtMost is { } most && RuleDescriptors.SeverityOf(most) is var less && less < severity
            ? less
            : severity;
    }

    private Location? LocationOf(Place place) => find(place.Source)?.LocationOf(place.Span);
}
