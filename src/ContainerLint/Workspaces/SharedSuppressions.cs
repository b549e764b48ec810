using ContainerLint.Documents;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Workspaces;

/// <summary>
/// Suppression comments that several documents share because their values come from one file. Such a comment is unused
/// only if it is unused in all of them.
/// </summary>
internal sealed class SharedSuppressions
{
    private readonly Dictionary<Place, int> owners = [];

    /// <summary>Counts which documents have which comment.</summary>
    public SharedSuppressions(IEnumerable<SourceDocument> documents)
    {
        foreach (var suppression in documents.SelectMany(document => document.Suppressions))
        {
            Count(owners, suppression.Directive);
            foreach (var named in suppression.Ids)
                Count(owners, named.Place);
        }
    }

    /// <summary>The findings without those about comments that another document uses.</summary>
    public IEnumerable<OwnedFinding> Filter(IReadOnlyList<OwnedFinding> findings)
    {
        var unused = new Dictionary<Place, int>();
        foreach (var finding in findings.Where(IsAboutComment))
            Count(unused, finding.Finding.Place);
        return findings.Where(finding => !IsAboutComment(finding)
            || unused[finding.Finding.Place] >= CountOf(owners, finding.Finding.Place));
    }

    private static bool IsAboutComment(OwnedFinding finding) => finding.Finding.Rule is UnusedSuppression;

    private static void Count(Dictionary<Place, int> counts, Place place) => counts[place] = CountOf(counts, place) + 1;

    private static int CountOf(Dictionary<Place, int> counts, Place place) =>
        counts.TryGetValue(place, out var count) ? count : 0;
}
