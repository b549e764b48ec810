using ContainerLint.Documents;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.Hosting;

/// <summary>
/// Suppression comments that several documents have in common, for values of theirs come from one file. Such a comment
/// is useless only if it is to all of them.
/// </summary>
internal sealed class SharedSuppressions
{
    private readonly Dictionary<Place, int> owners = [];
    private readonly Dictionary<Place, int> unused = [];

    /// <summary>Counts who has which comment.</summary>
    public SharedSuppressions(IEnumerable<SourceDocument> documents)
    {
        foreach (var suppression in documents.SelectMany(document => document.Suppressions))
        {
            Count(owners, suppression.Directive);
            foreach (var named in suppression.Ids)
                Count(owners, named.Place);
        }
    }

    /// <summary>The findings without those about comments that another document needs.</summary>
    public IEnumerable<ReportedFinding> Filter(IReadOnlyList<ReportedFinding> findings)
    {
        foreach (var finding in findings.Where(IsAboutComment))
            Count(unused, finding.Finding.Place);
        return findings.Where(finding => !IsAboutComment(finding)
            || unused[finding.Finding.Place] >= owners.GetValueOrDefault(finding.Finding.Place));
    }

    private static bool IsAboutComment(ReportedFinding finding) => finding.Finding.Rule is UnusedSuppression;

    private static void Count(Dictionary<Place, int> counts, Place place) =>
        counts[place] = counts.GetValueOrDefault(place) + 1;
}
