using ContainerLint.Documents;
using ContainerLint.Findings;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>A rule that reports what a reader of one language could not read.</summary>
/// <param name="language">The language.</param>
public abstract class InvalidFile(Language language) : Rule
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(SourceDocument document, RuleContext context) =>
        document.Language != language
            ? []
            : document.Faults.Select(
                fault => new Finding(this, new Place(document.Source, fault.Span).InFile(), fault.Message));
}
