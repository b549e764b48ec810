using ContainerLint.Documents;
using ContainerLint.Languages.Compose;

namespace ContainerLint.Rules;

/// <summary>A rule about the elements of a compose file.</summary>
public abstract class ComposeRule : FileRule
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Check(SourceDocument document, FileContext context) =>
        document is ComposeDocument { Syntax: { } syntax } ? Check(syntax, context) : [];

    /// <summary>The findings in a compose file, in any order.</summary>
    protected abstract IEnumerable<Finding> Check(ComposeSyntax compose, FileContext context);
}
