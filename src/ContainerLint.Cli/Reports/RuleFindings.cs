using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>The number of findings of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">The highest severity among its findings.</param>
/// <param name="Count">The number of findings.</param>
/// <param name="Files">The number of files with findings.</param>
internal sealed record RuleFindings(Rule Rule, Severity Severity, int Count, int Files)
{
    /// <summary>The rules with findings, ordered by severity, then by number of findings.</summary>
    public static IReadOnlyList<RuleFindings> Of(IReadOnlyList<ReportedFinding> findings)
    {
        var rules = new Dictionary<Rule, RuleFindings>();
        var lastPaths = new Dictionary<Rule, string>();
        foreach (var (finding, severity) in findings)
        {
            var known = rules.GetValueOrDefault(finding.Rule) ?? new RuleFindings(finding.Rule, severity, 0, 0);
            // Findings are grouped by file.
            var path = finding.Place.Source.Path;
            var isNew = !lastPaths.TryGetValue(finding.Rule, out var last) || last != path;
            lastPaths[finding.Rule] = path;
            rules[finding.Rule] = known with
            {
                Severity = known.Severity > severity ? known.Severity : severity,
                Count = known.Count + 1,
                Files = known.Files + (isNew ? 1 : 0),
            };
        }

        return
        [
            .. rules.Values.OrderByDescending(rule => rule.Severity).ThenByDescending(rule => rule.Count)
                .ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal),
        ];
    }
}
