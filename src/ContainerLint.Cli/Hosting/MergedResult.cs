using ContainerLint.Linting;

namespace ContainerLint.Cli.Hosting;

/// <summary>Joins the results of several runs.</summary>
internal static class MergedResult
{
    /// <summary>What the results lack to be a whole, as a sentence; null if nothing.</summary>
    public static string? Gap(IReadOnlyList<LintResult> results)
    {
        var parts = results.Select(result => result.Part).Where(part => part != Shard.Whole).ToList();
        if (parts.Count == 0)
            return null;
        var count = parts[0].Count;
        if (parts.Count < results.Count || parts.Exists(part => part.Count != count))
            return "the reports are not the parts of one run";
        var missing = Enumerable.Range(1, count).Except(parts.Select(part => part.Number)).ToList();
        if (missing.Count > 0)
            return $"the report of part {missing[0]}/{count} is not among them";
        return parts.Count > count ? "a part is given twice" : null;
    }

    /// <summary>The result of all runs: what several report is in it once, in the order of one run.</summary>
    public static LintResult Of(IReadOnlyList<LintResult> results)
    {
        var findings = results.SelectMany(result => result.Findings).ToList();
        findings.Sort((left, right) => FindingOrder.Compare(left.Finding, right.Finding));
        var kept = findings.Where((finding, i) =>
            i == 0 || FindingOrder.Compare(findings[i - 1].Finding, finding.Finding) != 0);
        return new LintResult(
            [
                .. results.SelectMany(result => result.Documents).DistinctBy(document => document.Source.Path)
                    .OrderBy(document => document.Source.Path, StringComparer.Ordinal),
            ],
            [.. kept],
            [
                .. results.SelectMany(result => result.Problems).Distinct()
                    .OrderBy(problem => problem.Path, StringComparer.Ordinal),
            ])
        {
            Knowledge = results.Select(result => result.Knowledge).Distinct().ToList() is [var same] ? same : null,
            Hidden = new(
                results.Sum(result => result.Hidden.Baselined),
                results.Sum(result => result.Hidden.Gone),
                results.Sum(result => result.Hidden.Unchanged)),
        };
    }
}
