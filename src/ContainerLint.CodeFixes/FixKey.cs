using ContainerLint.Analyzers;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CodeFixes;

/// <summary>
/// The names under which fixes of several diagnostics are applied together: those of one rule with one safety.
/// </summary>
internal static class FixKey
{
    /// <summary>The fixes of a diagnostic with their keys: the safe ones first, else in their own order.</summary>
    public static IReadOnlyList<KeyValuePair<string, RecordedFix>> FixesOf(Diagnostic diagnostic)
    {
        var fixes = new List<KeyValuePair<string, RecordedFix>>();
        foreach (var alike in FixProperties.Read(diagnostic.Properties).GroupBy(fix => fix.Safety).OrderBy(g => g.Key))
        {
            // The second choice of one diagnostic has to do with the second choice of another.
            var choice = 0;
            foreach (var fix in alike)
                fixes.Add(new($"{diagnostic.Id}.{fix.Safety}.{choice++}", fix));
        }

        return fixes;
    }
}
