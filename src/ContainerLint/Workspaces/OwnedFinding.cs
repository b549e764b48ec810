using ContainerLint.Documents;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Workspaces;

/// <summary>
/// A reported finding and the document that reports it, which may not be the document of the file it is in.
/// </summary>
/// <param name="Owner">The document.</param>
/// <param name="Found">What it reports.</param>
public sealed record OwnedFinding(SourceDocument Owner, ReportedFinding Found)
{
    /// <summary>What a rule found.</summary>
    internal Finding Finding => Found.Finding;

    /// <summary>The same finding without fixes.</summary>
    internal OwnedFinding WithoutFixes() =>
        this with { Found = Found with { Finding = Found.Finding with { Fixes = [] } } };
}
