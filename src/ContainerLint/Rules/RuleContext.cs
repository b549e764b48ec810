using ContainerLint.Findings;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>What a rule may lean on besides the document.</summary>
/// <param name="Settings">The options that apply to the document.</param>
/// <param name="Run">What the documents of the run say together.</param>
/// <param name="Today">The day on which the question is asked; what ends later has not ended.</param>
public sealed record RuleContext(Settings Settings, RunFacts Run, Day Today);
