using ContainerLint.Documents;
using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>
/// Documents and settings in, findings out, in two phases: the rules about one file while its syntax tree is there, the
/// rules that compare a file with the run afterwards.
/// </summary>
public sealed class Linter
{
    private readonly FileRule[] fileRules;
    private readonly ImageRule[] imageRules;
    private readonly BuildRule[] buildRules;
    private readonly IRunRule[] runRules;

    /// <summary>A linter with some rules.</summary>
    public Linter(IEnumerable<Rule> rules)
    {
        var all = rules.ToList();
        fileRules = [.. all.OfType<FileRule>()];
        imageRules = [.. all.OfType<ImageRule>()];
        buildRules = [.. all.OfType<BuildRule>()];
        runRules = [.. all.OfType<IRunRule>()];
    }

    /// <summary>
    /// The first phase: what the rules about one file find in a document that still has its syntax tree, in any order.
    /// </summary>
    public IReadOnlyList<Finding> CheckFile(SourceDocument document, FileContext context)
    {
        List<Finding>? findings = null;
        foreach (var rule in fileRules)
        {
            foreach (var finding in rule.Check(document, context))
                Add(finding, document, ref findings);
        }

        return findings is null ? [] : findings;
    }

    /// <summary>
    /// The second phase: the findings in a document and its companions, in the order of the text; one for each place,
    /// rule and message, however many services share it. Findings in any other file are left to its own document.
    /// </summary>
    /// <param name="document">The document; its syntax tree is not needed any more.</param>
    /// <param name="ofFile">What <see cref="CheckFile"/> found in it.</param>
    /// <param name="context">What the rules can use.</param>
    public IReadOnlyList<Finding> Check(
        SourceDocument document, IReadOnlyList<Finding> ofFile, RuleContext context)
    {
        List<Finding>? findings = ofFile.Count > 0 ? [.. ofFile] : null;
        for (var i = 0; i < document.Images.Count; i++)
        {
            foreach (var rule in imageRules)
            {
                if (rule.Check(document.Images[i], document, context) is { } finding)
                    Add(finding, document, ref findings);
            }
        }

        CheckBuilds(document, ref findings);
        CheckInRun(document, context, ref findings);
        return findings is null ? [] : InOrder(findings);
    }

    /// <summary>Both phases for a document that still has its syntax tree.</summary>
    public IReadOnlyList<Finding> Check(SourceDocument document, RuleContext context) =>
        Check(document, CheckFile(document, context), context);

    private void CheckBuilds(SourceDocument document, ref List<Finding>? findings)
    {
        foreach (var build in document.Builds)
        {
            foreach (var rule in buildRules)
            {
                foreach (var finding in rule.Check(build))
                    Add(finding, document, ref findings);
            }
        }
    }

    private void CheckInRun(SourceDocument document, RuleContext context, ref List<Finding>? findings)
    {
        foreach (var rule in runRules)
        {
            foreach (var finding in rule.CheckInRun(document, context))
                Add(finding, document, ref findings);
        }
    }

    private static void Add(Finding finding, SourceDocument document, ref List<Finding>? findings)
    {
        if (document.Owns(finding.Place.Source))
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
}
