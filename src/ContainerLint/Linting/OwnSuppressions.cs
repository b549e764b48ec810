using ContainerLint.Documents;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>Which suppressions in shared files (<c>.env</c>) are about a document.</summary>
public static class OwnSuppressions
{
    /// <summary>
    /// The document without the comments that cover nothing in it: they are left to the documents that they may be
    /// about. A comment that names no rule is about none of them, so it stays, and is reported as unused.
    /// </summary>
    public static SourceDocument In(SourceDocument document) => document.Suppressions.Any(IsOfAnother)
        ? document with { Suppressions = [.. document.Suppressions.Where(one => !IsOfAnother(one))] }
        : document;

    private static bool IsOfAnother(Suppression suppression) =>
        suppression.MayCoverElsewhere && suppression.Ids.Any(named => Ruleset.FindAll(named.Id).Count > 0);
}
