using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports.Html;

/// <summary>Finds the findings that touch a place, to mark images with findings.</summary>
internal sealed class FindingPlaces
{
    private readonly Dictionary<string, FileFindings> files = new(StringComparer.Ordinal);

    /// <summary>Indexes the findings by file.</summary>
    public FindingPlaces(IReadOnlyList<ReportedFinding> findings)
    {
        foreach (var file in FileFindings.Of(findings))
            files[file.Path] = file;
    }

    /// <summary>The most severe finding that touches a place and its number on the page, or null.</summary>
    public (int Number, Severity Severity)? At(Place place)
    {
        if (!files.TryGetValue(place.Source.Path, out var file))
            return null;
        (int Number, Severity Severity)? heaviest = null;
        for (var i = file.Start; i < file.Start + file.Count; i++)
        {
            var (finding, severity) = file.All[i];
            if (finding.Place.Span.Start >= place.Span.End)
                break;
            if (finding.Place.Span.End > place.Span.Start && !(heaviest?.Severity >= severity))
                heaviest = (i + 1, severity);
        }

        return heaviest;
    }
}
