using ContainerLint.Documents;
using ContainerLint.Findings;

namespace ContainerLint.Rules;

/// <summary>CL0001: a suppression comment suppresses nothing. Raised by <see cref="Policy"/>, which alone knows.</summary>
public sealed class UnusedSuppression : Rule
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(SourceDocument document, RuleContext context) => [];

    /// <summary>The finding about a comment, or about one of the rules that it names.</summary>
    public Finding Report(Suppression suppression, SuppressedRule? named) =>
        named is null
            ? new Finding(this, suppression.Directive.InFile(), "the comment names no rule and suppresses nothing")
            : new Finding(this, named.Place.InFile(), $"'{named.Id}' reports nothing here");
}
