using ContainerLint.Findings;

namespace ContainerLint.Rules;

/// <summary>What a rule may lean on besides the document.</summary>
/// <param name="Settings">The options that apply to the document.</param>
/// <param name="Run">What the documents of the run say together.</param>
public sealed record RuleContext(Settings Settings, RunFacts Run);
