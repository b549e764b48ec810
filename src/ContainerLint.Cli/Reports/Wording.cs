using System.Globalization;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>Phrases that several reports share.</summary>
internal static class Wording
{
    /// <summary>"1 file", "2 files", "1,234 files".</summary>
    public static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>"1,234".</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 error", "2 warnings", "3 info".</summary>
    public static string EffectiveSeverity(int count, Severity severity) => severity == Severity.Info
        ? $"{Number(count)} info"
        : Count(count, Severities.NameOf(severity));

    /// <summary>What to do about a finding: its best fix, or the help line of its rule.</summary>
    public static string Help(Finding finding) =>
        finding.Fixes.Count == 0 ? finding.Rule.Page.Help : Help(finding.Fixes[0]);

    /// <summary>The message, the notes and the help text, one per line.</summary>
    public static string Details(Finding finding) =>
        string.Join('\n', [finding.Message, .. finding.Notes, Help(finding)]);

    /// <summary>What a fix does and whether it is safe.</summary>
    public static string Help(Fix fix) => fix.Title + (fix.Safety == Safety.Unsafe ? " (unsafe fix)" : " (safe fix)");

    /// <summary>How many findings can be fixed and with which command; null if none.</summary>
    public static string? Fixes(LintResult result) =>
        (result.CountFixable(Safety.Safe), result.CountFixable(Safety.Unsafe)) switch
        {
            (0, 0) => null,
            (var safe, 0) => $"{Number(safe)} can be fixed with 'containerlint fix'",
            (0, var all) => $"{Number(all)} can be fixed with 'containerlint fix --unsafe'",
            var (safe, more) =>
                $"{Number(safe)} can be fixed with 'containerlint fix', {Number(more)} more with '--unsafe'",
        };
}
