using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Documents.Suppressions;

namespace ContainerLint.Rules;

/// <summary>CL0002: a suppression says nothing about why. Says nothing unless reasons are required.</summary>
public sealed partial class MissingReason : Rule
{
    private static readonly Option<bool> Required = BooleanOption.Create("containerlint.require_reason");

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [Required];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(SourceDocument document, RuleContext context)
    {
        if (!context.Settings.Value(Required))
            return [];
        // Of one comment several suppressions may come: each rule of another tool is one.
        return document.Suppressions.Where(LacksReason).GroupBy(suppression => suppression.Directive)
            .Select(comment => Report([.. comment.SelectMany(suppression => suppression.Ids)]));
    }

    /// <summary>
    /// What names no rule is no business of this one: a comment is useless then, and a directive that switches all
    /// warnings off is not about containers.
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
