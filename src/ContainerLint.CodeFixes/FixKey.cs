using System.Globalization;
using ContainerLint.Analyzers;
using ContainerLint.Rules;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CodeFixes;

/// <summary>
/// Equivalence keys of fixes, such as <c>CL1002.Unsafe.0</c>: "Fix all" applies the fixes of one rule with the same
/// safety together. Second choices belong with second choices of other diagnostics.
/// </summary>
internal static class FixKey
{
    /// <summary>The fixes of a diagnostic with their keys, safe ones first, otherwise in order.</summary>
    public static IReadOnlyList<KeyValuePair<string, RecordedFix>> FixesOf(Diagnostic diagnostic)
    {
        var fixes = new List<KeyValuePair<string, RecordedFix>>();
        foreach (var alike in FixProperties.Read(diagnostic.Properties).GroupBy(fix => fix.Safety).OrderBy(g => g.Key))
        {
            var choice = 0;
            foreach (var fix in alike)
                fixes.Add(new(Of(diagnostic.Id, fix.Safety, choice++), fix));
        }

        return fixes;
    }

    /// <summary>
    /// The key of the fixes of a rule that "Fix all" applies: the chosen one, and the safe one if the user chose none.
    /// </summary>
    /// <param name="rule">The ID of the rule.</param>
    /// <param name="key">
    /// The key that the host passes: of a fix, of a menu of fixes, or none. Some hosts pass the key of whatever the
    /// first finding offers first (<c>dotnet format</c>, code cleanup), which is a menu if it offers no safe fix.
    /// </param>
    public static string ToApply(string rule, string? key) => IsChosen(key) ? key! : Of(rule, Safety.Safe, 0);

    /// <summary>Whether a key is the key of a fix, so that the user chose it.</summary>
    public static bool IsChosen(string? key) =>
        key?.Split('.') is [_, nameof(Safety.Safe) or nameof(Safety.Unsafe), var choice]
        && int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string Of(string rule, Safety safety, int choice) => $"{rule}.{safety}.{choice}";
}
