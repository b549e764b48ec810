using ContainerLint.Documents;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>
/// The second step after the rules: which findings are reported, and what they weigh. The compiler has a policy of its
/// own; the command line and the editor use this one.
/// </summary>
/// <param name="severityOf">
/// The severity that applies to a rule, <see cref="Severity.None"/> if it is off; a finding weighs no more than its
/// <see cref="Finding.AtMost"/>.
/// </param>
public sealed class Policy(Func<Rule, Severity> severityOf)
{
    private static readonly UnusedSuppression Unused = Ruleset.All.OfType<UnusedSuppression>().First();

    /// <summary>
    /// Whether nothing that stands in a file suppresses anything. What would be suppressed is reported with the place
    /// of the comment that has no effect.
    /// </summary>
    public bool IsLocked { get; init; }

    /// <summary>
    /// Whether <c>#pragma warning</c> and attributes are left to the compiler, which heeds its own.
    /// </summary>
    public bool IsInCompiler { get; init; }

    /// <summary>
    /// The findings to report, in the order in which they came; behind them one for every suppression that suppresses
    /// nothing.
    /// </summary>
    /// <param name="findings">What the rules found in <paramref name="document"/>.</param>
    /// <param name="document">The document with its suppressions.</param>
    public IReadOnlyList<ReportedFinding> Apply(IReadOnlyList<Finding> findings, SourceDocument document)
    {
        var reported = new List<ReportedFinding>();
        var suppressions = new SuppressionIndex(document.Suppressions.Where(IsHeeded));
        foreach (var finding in findings)
            ReportUnlessSuppressed(finding, suppressions, reported);
        foreach (var finding in UnusedIn(document, suppressions))
            ReportUnlessSuppressed(finding, suppressions, reported);
        return reported;
    }

    private bool IsHeeded(Suppression suppression) => !IsInCompiler || IsLocked || suppression.IsComment;

    private void ReportUnlessSuppressed(
        Finding finding, SuppressionIndex suppressions, List<ReportedFinding> reported)
    {
        if (suppressions.Covering(finding) is not { } suppression)
            Report(finding, null, reported);
        else if (IsLocked)
            Report(
                finding with { Related = [.. finding.Related, .. WithoutEffect(suppression)] }, suppression, reported);
    }

    /// <summary>
    /// That somebody meant to suppress a finding, and why that is not heeded; nothing if it stands in no file that was
    /// read.
    /// </summary>
    private static IEnumerable<RelatedPlace> WithoutEffect(Suppression suppression)
    {
        if (suppression.Directive.Span.Length == 0)
            yield break;
        var subject = suppression.Kind switch
        {
            SuppressionKind.Pragma => "directive",
            SuppressionKind.Attribute => "attribute",
            _ => "comment",
        };
        yield return new RelatedPlace(
            suppression.Directive, $"this {subject} has no effect, for the policy is locked");
    }

    private void Report(Finding finding, Suppression? overruled, List<ReportedFinding> reported)
    {
        var severity = severityOf(finding.Rule);
        if (finding.AtMost < severity)
            severity = finding.AtMost.Value;
        if (severity != Severity.None && !IsLeftToAnother(finding))
            reported.Add(new ReportedFinding(finding, severity) { Overruled = overruled });
    }

    private bool IsLeftToAnother(Finding finding) =>
        finding.LeftTo.Any(name => Ruleset.Find(name) is { } rule && IsOn(rule));

    private bool IsOn(Rule rule) => severityOf(rule) != Severity.None;

    private IEnumerable<Finding> UnusedIn(SourceDocument document, SuppressionIndex suppressions)
    {
        foreach (var suppression in document.Suppressions)
        {
            if (suppression.Kind != SuppressionKind.Comment)
                continue;
            if (suppression.Ids.Count == 0)
                yield return Unused.Report(suppression, null);
            foreach (var named in suppression.Ids)
            {
                // A rule that is switched off, or a registry that is not asked, could not make anything be reported: the
                // suppression is not to blame.
                var rules = Ruleset.FindAll(named.Id);
                if (!suppressions.IsUsed(named)
                    && (rules.Count == 0 || rules.Any(rule => rule != Unused && rule is not RegistryRule && IsOn(rule))))
                    yield return Unused.Report(suppression, named);
            }
        }
    }
}
