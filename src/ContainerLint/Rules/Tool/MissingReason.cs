using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Documents.Suppressions;

namespace ContainerLint.Rules;

/// <summary>CL0002: a suppression without a reason. Silent unless reasons are required.</summary>
public sealed partial class MissingReason : FileRule
{
    private static readonly Option<bool> Required = BooleanOption.Create("containerlint.require_reason");

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [Required];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(SourceDocument document, FileContext context)
    {
        if (!context.Settings.Value(Required))
            return [];
        // One comment may yield several suppressions: one per rule of another tool.
        return document.Suppressions.Where(LacksReason).GroupBy(suppression => suppression.Directive)
            .Select(comment => Report([.. comment.SelectMany(suppression => suppression.Ids)]));
    }

    /// <summary>
    /// Suppressions that name no rule are skipped: CL0001 reports such comments, and a bare pragma is not about
    /// containers.
    /// </summary>
    private static bool LacksReason(Suppression suppression) =>
        suppression is { Reason: null, Ids.Count: > 0, Directive.Span.Length: > 0 }
        && (suppression.Kind != SuppressionKind.Pragma || suppression.Ids[0].Place.Text == suppression.Ids[0].Id);

    private Finding Report(IReadOnlyList<SuppressedRule> rules)
    {
        var place = rules[0].Place;
        foreach (var rule in rules)
        {
            if (rule.Place.Source == place.Source)
                place = place with { Span = place.Span.Union(rule.Place.Span) };
        }

        List<string> names = [.. rules.Select(rule => $"'{rule.Id}'").Distinct()];
        var verb = names.Count == 1 ? "is" : "are";
        return new Finding(this, place, $"{string.Join(", ", names)} {verb} suppressed without a reason");
    }
}
