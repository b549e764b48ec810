using ContainerLint.Documents.Suppressions;
using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>A finding to report.</summary>
/// <param name="Finding">The finding of a rule.</param>
/// <param name="Severity">Its effective severity; never <see cref="Severity.None"/>.</param>
public sealed record ReportedFinding(Finding Finding, Severity Severity)
{
    /// <summary>The suppression that a locked policy overrules, or null.</summary>
    public Suppression? Overruled { get; init; }

    /// <summary>Whether it is in the scope of a suppression that the compiler applies itself.</summary>
    public bool IsLeftToCompiler { get; init; }
}
