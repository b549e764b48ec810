using ContainerLint.Linting;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;

namespace ContainerLint.Analyzers;

/// <summary>
/// Converts findings to diagnostics, with fixes in the properties and related places as additional locations.
/// </summary>
/// <param name="find">The compiler's view of a source; null if the compiler does not know it.</param>
internal sealed class DiagnosticWriter(Func<Source, CompiledSource?> find)
{
    /// <summary>The diagnostic of a finding; null if the compiler does not know its source.</summary>
    /// <param name="reported">
    /// The finding. The compiler severity of its rule (<c>dotnet_diagnostic.CL1005.severity</c>, <c>NoWarn</c>)
    /// overrides its severity.
    /// </param>
    public Diagnostic? Write(ReportedFinding reported)
    {
        var finding = reported.Finding;
        if (find(finding.Place.Source) is not { } source)
            return null;
        // At a location in code the compiler applies its own suppressions, which a locked policy overrules.
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
