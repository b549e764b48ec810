using ContainerLint.Documents;
using ContainerLint.Findings;
using ContainerLint.Rules;

namespace ContainerLint;

/// <summary>Documents and settings in, findings out.</summary>
public sealed class Linter
{
    private readonly IReadOnlyList<Rule> rules;

    /// <summary>A linter with some rules.</summary>
    public Linter(IReadOnlyList<Rule> rules) => this.rules = rules;

    /// <summary>
    /// The findings in a document and its companions, in the order of the text; one for each place, rule and message,
    /// however many services share it. What stands in another file is left to the document of that file.
    /// </summary>
    public IReadOnlyList<Finding> Check(SourceDocument document, RuleContext context)
    {
        var findings = new List<Finding>();
        var seen = new HashSet<(string, Text.Place, string)>();
        foreach (var rule in rules)
        {
            foreach (var finding in rule.Check(document, context))
            {
                if (Owns(document, finding.Place.Source) && seen.Add((rule.Id, finding.Place, finding.Message)))
                    findings.Add(finding);
            }
        }

        findings.Sort(FindingOrder.Compare);
        return findings;
    }

    private static bool Owns(SourceDocument document, Text.Source file) =>
        file == document.Source.File || document.Companions.Contains(file);
}
