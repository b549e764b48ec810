using ContainerLint.Documents;
using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>Documents and settings in, findings out.</summary>
public sealed class Linter
{
    private readonly ImageRule[] imageRules;
    private readonly Rule[] otherRules;

    /// <summary>A linter with some rules.</summary>
    public Linter(IReadOnlyList<Rule> rules)
    {
        imageRules = [.. rules.OfType<ImageRule>()];
        otherRules = [.. rules.Where(rule => rule is not ImageRule)];
    }

    /// <summary>A linter with those of the rules alone that are on.</summary>
    public Linter Only(Func<Rule, bool> isOn) => new([.. imageRules.Where(isOn), .. otherRules.Where(isOn)]);

    /// <summary>
    /// The findings in a document and its companions, in the order of the text; one for each place, rule and message,
    /// however many services share it. What stands in another file is left to the document of that file.
    /// </summary>
    public IReadOnlyList<Finding> Check(SourceDocument document, RuleContext context)
    {
        List<Finding>? findings = null;
        for (var i = 0; i < document.Images.Count; i++)
        {
            foreach (var rule in imageRules)
                Add(rule.Check(document.Images[i], document, context), document, ref findings);
        }

        foreach (var rule in otherRules)
        {
            foreach (var finding in rule.Check(document, context))
                Add(finding, document, ref findings);
        }

        return findings is null ? [] : InOrder(findings);
    }

    private static void Add(Finding? finding, SourceDocument document, ref List<Finding>? findings)
    {
        if (finding is not null && Owns(document, finding.Place.Source))
            (findings ??= []).Add(finding);
    }

    private static List<Finding> InOrder(List<Finding> findings)
    {
        findings.Sort(FindingOrder.Compare);
        var kept = 0;
        for (var i = 0; i < findings.Count; i++)
        {
            if (kept == 0 || FindingOrder.Compare(findings[kept - 1], findings[i]) != 0)
                findings[kept++] = findings[i];
        }

        findings.RemoveRange(kept, findings.Count - kept);
        return findings;
    }

    private static bool Owns(SourceDocument document, Text.Source file) =>
        file == document.Source.File || document.Companions.Contains(file);
}
