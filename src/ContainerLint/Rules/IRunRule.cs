using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// A rule that asks what the other documents of the run say. It runs once all files are read, when their trees are
/// dropped; <see cref="RunFacts"/> has what they leave.
/// </summary>
internal interface IRunRule
{
    /// <summary>The findings in a document, in any order.</summary>
    IEnumerable<Finding> CheckInRun(SourceDocument document, RuleContext context);
}
