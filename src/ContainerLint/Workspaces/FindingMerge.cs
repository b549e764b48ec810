using ContainerLint.Documents;
using ContainerLint.Languages.CSharp;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Workspaces;

/// <summary>
/// Makes one list of what several documents report: two may use one constant, or one line of one <c>.env</c> file,
/// which is one finding.
/// </summary>
internal static class FindingMerge
{
    /// <summary>The findings to show, in the order of path and position, each once.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="found">What each of them reports.</param>
    /// <param name="host">Knows what applies to a file.</param>
    public static IReadOnlyList<OwnedFinding> Of(
        IReadOnlyList<SourceDocument> documents,
        IReadOnlyList<IReadOnlyList<ReportedFinding>> found,
        WorkspaceHost host)
    {
        var own = new List<OwnedFinding>();
        var elsewhere = new List<OwnedFinding>();
        for (var i = 0; i < documents.Count; i++)
        {
            foreach (var one in found[i])
            {
                if (one.Finding.Place.Source.File == documents[i].Source.File)
                    own.Add(new OwnedFinding(documents[i], one));
                else if (InOtherFile(one, host) is { } other)
                    elsewhere.Add(new OwnedFinding(documents[i], other));
            }
        }

        // What a file's own document reports takes precedence over what another one reports in it.
        var shared = new SharedSuppressions(documents);
        return Distinct(shared.Filter([.. own, .. elsewhere]).Where(one => host.Shows(one.Found)));
    }

    /// <summary>A finding in a file that the reporting document only depends on, as that file is configured.</summary>
    private static ReportedFinding? InOtherFile(ReportedFinding found, WorkspaceHost host)
    {
        var path = found.Finding.Place.Source.File.Path;
        if (host.Excludes(path))
            return null;
        return host.SeverityAt(path, found.Finding.Rule) switch
        {
            null => found,
            Severity.None => null,
            { } severity => found with { Severity = severity },
        };
    }

    private static List<OwnedFinding> Distinct(IEnumerable<OwnedFinding> found)
    {
        var seen = new HashSet<(Rule, Place, string)>();
        List<OwnedFinding> findings =
            [.. found.Where(one => seen.Add((one.Finding.Rule, one.Finding.Place, one.Finding.Message)))];
        findings = OncePerLiteral(findings);
        findings.Sort((left, right) => FindingOrder.Compare(left.Finding, right.Finding));
        return findings;
    }

    /// <summary>
    /// Keeps one finding of a rule per literal of code: the default of a parameter or a constant may be part of several
    /// images. No fix of one of them is right for all.
    /// </summary>
    private static List<OwnedFinding> OncePerLiteral(List<OwnedFinding> findings)
    {
        var kept = new List<OwnedFinding>(findings.Count);
        var places = new Dictionary<(Rule, Place), int>();
        foreach (var one in findings)
        {
            var key = (one.Finding.Rule, one.Finding.Place);
            if (one.Owner is not CSharpDocument)
            {
                kept.Add(one);
            }
            else if (!places.TryGetValue(key, out var index))
            {
                places.Add(key, kept.Count);
                kept.Add(one);
            }
            else
            {
                kept[index] = kept[index].WithoutFixes();
            }
        }

        return kept;
    }
}
