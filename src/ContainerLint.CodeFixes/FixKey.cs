using ContainerLint.Analyzers;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CodeFixes;

/// <summary>
/// Equivalence keys of fixes: "Fix all" applies the fixes of one rule with the same safety together.
/// </summary>
internal static class FixKey
{
    /// <summary>The fixes of a diagnostic with their keys, safe ones first, otherwise in order.</summary>
    public static IReadOnlyList<KeyValuePair<string, RecordedFix>> FixesOf(Diagnostic diagnostic)
    {
        var fixes = new List<KeyValuePair<string, RecordedFix>>();
        foreach (var alike in FixProperties.Read(diagnostic.Properties).GroupBy(fix => fix.Safety).OrderBy(g => g.Key))
        {
            // Second choices belong with second choices of other diagnostics.
            var choice = 0;
            foreach (var fix in alike)
                fixes.Add(new($"{diagnostic.Id}.{fix.Safety}.{choice++}", fix));
        }

        return fixes;
    }
}
