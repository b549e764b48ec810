using ContainerLint.Documents.Suppressions;
using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>A finding that is to be reported.</summary>
/// <param name="Finding">What a rule found.</param>
/// <param name="Severity">What it weighs here; never <see cref="Severity.None"/>.</param>
public sealed record ReportedFinding(Finding Finding, Severity Severity)
{
    /// <summary>What would suppress it if the policy were not locked, or null.</summary>
    public Suppression? Overruled { get; init; }
}
