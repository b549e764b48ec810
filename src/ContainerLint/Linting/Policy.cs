using ContainerLint.Documents;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>
/// Decides which findings of the rules are reported, and with which effective severity. The command line and the editor
/// use it; the compiler applies its own policy.
/// </summary>
/// <param name="severityOf">
/// The effective severity of a rule, <see cref="Severity.None"/> if it is off. <see cref="Finding.AtMost"/> caps the
/// severity of a finding, and <see cref="Finding.AtLeast"/> raises it where no severity is configured.
/// </param>
public sealed class Policy(Func<Rule, RuleSeverity> severityOf)
{
    private static readonly UnusedSuppression Unused = Ruleset.All.OfType<UnusedSuppression>().First();

    /// <summary>
    /// Whether suppressions in files have no effect. A finding that would be suppressed is reported together with the
    /// suppression.
    /// </summary>
    public bool IsLocked { get; init; }

    /// <summary>
    /// Whether the compiler is the host. It applies <c>#pragma warning</c> and <c>[SuppressMessage]</c> itself.
    /// </summary>
    public bool IsInCompiler { get; init; }

    /// <summary>The preset in force.</summary>
    public Preset Preset { get; init; } = Preset.Default;

    /// <summary>
    /// The findings to report, in their original order, followed by a finding for every unused suppression.
    /// </summary>
    /// <param name="findings">The findings of the rules in <paramref name="document"/>.</param>
    /// <param name="document">The document, with its suppressions.</param>
    public IReadOnlyList<ReportedFinding> Apply(IReadOnlyList<Finding> findings, SourceDocument document)
    {
        var reported = new List<ReportedFinding>();
        var suppressions = new SuppressionIndex(document.Suppressions.Where(Applies));
        foreach (var finding in findings)
            ReportUnlessSuppressed(finding, suppressions, reported);
        foreach (var finding in UnusedIn(document, suppressions))
            ReportUnlessSuppressed(finding, suppressions, reported);
        return IsInCompiler && !IsLocked ? Marked(reported, document) : reported;
    }

    /// <summary>The findings, of which those are marked that the compiler is going to suppress.</summary>
    private static IReadOnlyList<ReportedFinding> Marked(List<ReportedFinding> reported, SourceDocument document)
    {
        var others = document.Suppressions.Where(suppression => !suppression.IsComment).ToList();
        if (others.Count == 0)
            return reported;
        var index = new SuppressionIndex(others);
        return
        [
            .. reported.Select(found =>
                index.Covering(found.Finding) is null ? found : found with { IsLeftToCompiler = true }),
        ];
    }

    private bool Applies(Suppression suppression) => !IsInCompiler || IsLocked || suppression.IsComment;

    private void ReportUnlessSuppressed(
        Finding finding, SuppressionIndex suppressions, List<ReportedFinding> reported)
    {
        if (suppressions.Covering(finding) is not { } suppression)
            Report(finding, null, reported);
        else if (IsLocked)
            Report(
                finding with { Related = [.. finding.Related, .. OverruledPlace(suppression)] }, suppression, reported);
    }

    /// <summary>
    /// Points to the suppression that the locked policy overrules; empty if it is not in a file that was read.
    /// </summary>
    private static IEnumerable<RelatedPlace> OverruledPlace(Suppression suppression)
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
            suppression.Directive, $"this {subject} has no effect because the policy is locked");
    }

    private void Report(Finding finding, Suppression? overruled, List<ReportedFinding> reported)
    {
        var severity = SeverityOf(finding);
        if (severity != Severity.None && !IsReportedByAnotherRule(finding))
            reported.Add(new ReportedFinding(finding, severity) { Overruled = overruled });
    }

    private Severity SeverityOf(Finding finding)
    {
        var (severity, isConfigured) = severityOf(finding.Rule);
        if (severity == Severity.None)
            return severity;
        if (!isConfigured && finding.AtLeast > severity)
            severity = finding.AtLeast.Value;
        var most = finding.InPreset is { } limit && limit.Preset == Preset.Name ? limit.AtMost : finding.AtMost;
        return most < severity ? most.Value : severity;
    }

    private bool IsReportedByAnotherRule(Finding finding) =>
        finding.YieldsTo.Any(name => Ruleset.Find(name) is { } rule && IsOn(rule));

    private bool IsOn(Rule rule) => severityOf(rule).Severity != Severity.None;

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
                // If a rule is off or needs a registry that was not asked, it had no findings to suppress, so the
                // suppression may still be needed.
                var rules = Ruleset.FindAll(named.Id);
                if (!suppressions.IsUsed(named)
                    && (rules.Count == 0
                        || rules.Any(rule => rule != Unused && rule is not RegistryRule && IsOn(rule))))
                    yield return Unused.Report(suppression, named);
            }
        }
    }
}
