using ContainerLint.Linting;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;

namespace ContainerLint.Analyzers;

/// <summary>
/// Makes diagnostics of findings: with their fixes in the properties and the places that they speak of besides. A
/// finding in a source that the compiler does not know cannot become one.
/// </summary>
/// <param name="find">The source as the compiler knows it, or null.</param>
internal sealed class DiagnosticWriter(Func<Source, CompiledSource?> find)
{
    /// <summary>The diagnostic of a finding, or null if the compiler does not know where it is.</summary>
    /// <param name="reported">
    /// The finding. What the compiler is told about its rule (<c>dotnet_diagnostic.CL1005.severity</c>, <c>NoWarn</c>)
    /// overrules its severity.
    /// </param>
    public Diagnostic? Write(ReportedFinding reported)
    {
        var finding = reported.Finding;
        if (find(finding.Place.Source) is not { } source)
            return null;
        // The compiler heeds its own suppressions where it knows the code; a lock outweighs them.
        var location = reported.Overruled is { IsComment: false }
            ? source.PlainLocationOf(finding.Place.Span)
            : source.LocationOf(finding.Place.Span);
        return Diagnostic.Create(
            RuleDescriptors.Of(finding.Rule),
            location,
            RuleDescriptors.SeverityOf(reported.Severity),
            finding.Related.Select(related => LocationOf(related.Place)).OfType<Location>(),
            FixProperties.Write(finding.Fixes, edited => find(edited)?.Path),
            finding.Message);
    }

    private Location? LocationOf(Place place) => find(place.Source)?.LocationOf(place.Span);
}
